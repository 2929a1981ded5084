package org.ceph4j.kit;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.ceph4j.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a small kit, whose program prints its arguments, and the script that joins them. */
@DisabledOnOs(OS.WINDOWS)
final class KitPartsTest {
  private static final int SIZE = 1000;

  @TempDir private Path folder;
  private Path kit;
  private Path parts;
  private BareShell shell;
  private final byte[] weights = new byte[5000];

  @BeforeEach
  void cut() throws IOException {
    shell = BareShell.in(folder);
    kit = folder.resolve("made here");
    parts = folder.resolve("carried there");
    // Random, so that it cannot be compressed.
    new Random(7).nextBytes(weights);
    Path deep = Files.createDirectories(kit.resolve("data/" + "long".repeat(40)));
    Files.write(deep.resolve("weights"), weights);
    Files.createSymbolicLink(kit.resolve("link"), Path.of("data"));
    Path ceph = Files.writeString(kit.resolve("ceph"), "#!/bin/bash\necho ran \"$PWD\" \"$@\"\n");
    assertThat(ceph.toFile().setExecutable(true)).isTrue();
    KitParts.write(kit, SIZE, parts);
  }

  private BareShell.Ended join(Object... arguments) throws IOException, InterruptedException {
    return shell.run(folder, parts.resolve("join.sh"), arguments);
  }

  private Path part(int number) {
    return parts.resolve("kit.part-00" + number);
  }

  @Test
  void partsHaveTheSizeButTheLast() throws IOException {
    assertThat(parts.toFile().list())
        .containsExactlyInAnyOrder(
            "kit.part-000",
            "kit.part-001",
            "kit.part-002",
            "kit.part-003",
            "kit.part-004",
            "kit.part-005",
            "SHA256SUMS",
            "join.sh");
    for (int number = 0; number < 5; number++) {
      assertThat(part(number)).hasSize(SIZE);
    }
    assertThat(Files.size(part(5))).isBetween(1L, (long) SIZE);
  }

  @Test
  void joinsAndRunsThem() throws Exception {
    BareShell.Ended joined = join("predict", "--out", "a b");
    assertThat(joined.code()).as(joined.output()).isZero();
    // Arguments name files of the folder where the user is.
    assertThat(joined.output()).endsWith("ran " + folder.toRealPath() + " predict --out a b\n");
    Path copy = parts.resolve("kit");
    assertThat(copy.resolve("data/" + "long".repeat(40)).resolve("weights"))
        .hasBinaryContent(weights);
    assertThat(copy.resolve("link")).isSymbolicLink();
    assertThat(Files.isExecutable(copy.resolve("data/" + "long".repeat(40) + "/weights")))
        .isFalse();
  }

  @Test
  void onceJoinedItOnlyRunsAndNeedsThePartsNoMore() throws Exception {
    assertThat(join().code()).isZero();
    Path result = Files.writeString(parts.resolve("kit/result"), "of a run");
    for (int number = 0; number < 6; number++) {
      Files.delete(part(number));
    }
    assertThat(join("x")).isEqualTo(new BareShell.Ended(0, "ran " + folder.toRealPath() + " x\n"));
    assertThat(result).hasContent("of a run");
  }

  @Test
  void namesEachPartThatIsMissingOrDamagedAndGoesOnWhenItIsThere() throws Exception {
    byte[] whole = Files.readAllBytes(part(1));
    byte[] damaged = whole.clone();
    damaged[500] ^= 1;
    Files.write(part(1), damaged);
    Path elsewhere = Files.move(part(4), folder.resolve("elsewhere"));

    BareShell.Ended refused = join();
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output().lines())
        .containsExactly(
            "join.sh: checking the parts",
            "join.sh: kit.part-001 is damaged",
            "join.sh: kit.part-004 is missing",
            "join.sh: bring these again, then run this again");
    assertThat(parts.resolve("kit")).doesNotExist();

    Files.write(part(1), whole);
    Files.move(elsewhere, part(4));
    assertThat(join().code()).isZero();
  }

  @Test
  void anEndedAttemptIsMadeAgain() throws Exception {
    Path left = Files.createDirectories(parts.resolve("kit.joining"));
    Files.writeString(left.resolve("half"), "of a file");
    assertThat(join().code()).isZero();
    assertThat(parts.resolve("kit.joining")).doesNotExist();
    assertThat(parts.resolve("kit/half")).doesNotExist();
  }

  @Test
  void saysWhenTheListOfPartsIsCutShort() throws Exception {
    Path sums = parts.resolve("SHA256SUMS");
    Files.write(sums, Files.readAllLines(sums).subList(0, 3));
    BareShell.Ended cut = join();
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.output()).contains("SHA256SUMS does not name all of them");
    assertThat(parts.resolve("kit")).doesNotExist();

    Files.delete(sums);
    assertThat(join().output())
        .isEqualTo("join.sh: SHA256SUMS is missing or empty: bring it again\n");
  }

  @Test
  void doesNotTakeAKitOfOtherPartsForTheseOnes() throws Exception {
    assertThat(join().code()).isZero();
    Files.writeString(kit.resolve("more"), "of it");
    Path newer = folder.resolve("newer");
    KitParts.write(kit, SIZE, newer);
    Files.move(newer.resolve("SHA256SUMS"), parts.resolve("SHA256SUMS"), REPLACE_EXISTING);
    BareShell.Ended other = join();
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.output()).contains("was joined from other parts");
  }

  @Test
  void theSameKitGivesTheSameParts() throws IOException {
    Path again = folder.resolve("again");
    KitParts.write(kit, SIZE, again);
    assertThat(again.resolve("SHA256SUMS")).hasSameTextualContentAs(parts.resolve("SHA256SUMS"));
  }

  @Test
  void overwritesNothing() {
    assertThatThrownBy(() -> KitParts.write(kit, SIZE, parts))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("carried there: is there already");
  }
}
