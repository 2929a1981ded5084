package org.ceph4j.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ceph4j.InputException;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.junit.jupiter.api.Test;

class PhantomSettingsTest {
  private static final ImageSize SIZE = new ImageSize(600, 484);

  @Test
  void spacingFitsTheFieldIntoTheFilm() {
    assertThat(new PhantomSettings(LandmarkSet.PAPER, SIZE, 1, 1).spacing().millimetres())
        .isEqualTo(0.4);
    ImageSize narrow = new ImageSize(600, 387);
    assertThat(new PhantomSettings(LandmarkSet.PAPER, narrow, 1, 1).spacing().millimetres())
        .isEqualTo(0.5);
  }

  @Test
  void refusesOtherLandmarks() {
    assertThatThrownBy(() -> new PhantomSettings(LandmarkSet.of("A", "B"), SIZE, 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("27 landmarks of the paper or the 19 of ISBI, got [A, B]");
  }

  @Test
  void refusesAnEmptySeriesAndATinyFilm() {
    assertThatThrownBy(() -> new PhantomSettings(LandmarkSet.ISBI, SIZE, 0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("got 0");
    assertThatThrownBy(() -> new PhantomSettings(LandmarkSet.ISBI, new ImageSize(600, 20), 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("got 600 x 20");
  }
}
