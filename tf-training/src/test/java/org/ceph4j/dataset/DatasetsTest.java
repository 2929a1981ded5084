package org.ceph4j.dataset;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  @TempDir Path root;

  private static void refuses(Path root, String... parts) {
    assertThatThrownBy(() -> Datasets.open(root, DatasetOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(root + ": expected a data set")
        .hasMessageContainingAll(parts);
  }

  @Test
  void saysWhatEachLayoutExpectsAndWhatItFound() {
    refuses(root, "paper: images/", "isbi: RawImage/", "csv: a CSV file", "found an empty folder");
    DataTree tree = new DataTree(root);
    tree.film("images/a.png");
    tree.text("readme.txt", "");
    refuses(root, "found only images, readme.txt");
    for (int i = 0; i < 9; i++) {
      tree.text("film" + i + ".txt", "");
    }
    refuses(root, "film7.txt, ...");
    refuses(tree.path("readme.txt"), "found a file that is not named *.csv");
    refuses(tree.path("nowhere"), "found nothing there");
  }
}
