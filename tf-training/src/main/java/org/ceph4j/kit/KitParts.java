package org.ceph4j.kit;

import static org.apache.commons.codec.digest.MessageDigestAlgorithms.SHA_256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.ceph4j.InputException;

/**
 * Cuts a kit into parts that can be carried one by one: {@code kit.part-000} and so on, {@code
 * SHA256SUMS} with the sum of each, and {@code join.sh}, which checks, joins and runs them with no
 * more than bash, coreutils, tar and gzip.
 */
public final class KitParts {
  private KitParts() {}

  /**
   * Writes the parts.
   *
   * @param kit a folder that {@link Kit} wrote
   * @param size bytes of a part; the last may have fewer
   * @param folder for the parts; not there yet
   * @throws InputException if the folder for the parts is there or cannot be written
   */
  public static void write(Path kit, long size, Path folder) {
    Kit.writeNew(
        folder,
        target -> {
          PartStream stream = new PartStream(target, size);
          KitArchive.write(kit, stream);
          Files.write(target.resolve("SHA256SUMS"), sums(stream.parts()));
          Kit.copyScript("join.sh", target);
        });
  }

  // In the order in which they are joined, as sha256sum prints them.
  private static List<String> sums(List<Path> parts) throws IOException {
    DigestUtils sha256 = new DigestUtils(SHA_256);
    List<String> lines = new ArrayList<>();
    for (Path part : parts) {
      lines.add(sha256.digestAsHex(part) + "  " + part.getFileName());
    }
    return lines;
  }
}
