package org.ceph4j.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class BorrowedLibrariesTest {
  @Test
  void takesWhatIsNeitherTheRuntimesNorInEachLinux() {
    String printed =
        """
        /a kit/runtime/lib/libjavajpeg.so:
        \tlinux-vdso.so.1 (0x00007ffd3c5f2000)
        \tlibjpeg.so.62 => /lib/x86_64-linux-gnu/libjpeg.so.62 (0x00007f1c2a600000)
        \tlibjava.so => /a kit/runtime/lib/libjava.so (0x00007f1c2a5d0000)
        \tlibjvm.so => /a kit/runtime/lib/server/libjvm.so (0x00007f1c29000000)
        \tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c28e1f000)
        \tlibstdc++.so.6 => /lib/x86_64-linux-gnu/libstdc++.so.6 (0x00007f1c28c00000)
        \t/lib64/ld-linux-x86-64.so.2 (0x00007f1c2a69d000)
        /a kit/runtime/lib/libfontmanager.so:
        \tlibpng16.so.16 => /usr/lib64/libpng16.so.16 (0x00007f1c28b00000)
        \tlibjpeg.so.62 => /lib/x86_64-linux-gnu/libjpeg.so.62 (0x00007f1c2a600000)
        \tlibgone.so.1 => not found
        """;
    assertThat(BorrowedLibraries.borrowed(printed, Path.of("/a kit/runtime/lib")))
        .containsExactly(
            Path.of("/lib/x86_64-linux-gnu/libjpeg.so.62"), Path.of("/usr/lib64/libpng16.so.16"));
  }
}
