package org.ceph4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrayImageTest {
  @Test
  void findsALevelByRowAndColumn() {
    GrayImage image = new GrayImage(new ImageSize(2, 3), 255, new float[] {1, 2, 3, 4, 5, 6});
    assertThat(image.level(1, 0)).isEqualTo(4);
    assertThat(image.level(0, 2)).isEqualTo(3);
    assertThatThrownBy(() -> image.level(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void needsOneLevelAPixel() {
    assertThatThrownBy(() -> new GrayImage(new ImageSize(2, 3), 255, new float[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a 2 x 3 image has 6 levels, got 5");
    assertThatThrownBy(() -> new GrayImage(new ImageSize(1, 1), 0, new float[1]))
        .hasMessageContaining("got 0");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR
      })
  void weighsColourByRec601(int type) {
    BufferedImage image = new BufferedImage(2, 1, type);
    image.setRGB(0, 0, new Color(200, 100, 50).getRGB());
    image.setRGB(1, 0, new Color(10, 20, 250).getRGB());
    GrayImage gray = GrayImage.of(image);
    assertThat(gray.white()).isEqualTo(255);
    // 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2; 2.99 + 11.74 + 28.5 = 43.23
    assertThat(gray.levels()).containsExactly(124, 43);
  }

  @Test
  void keepsSixteenBits() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 65535);
    image.getRaster().setSample(1, 0, 0, 1234);
    GrayImage gray = GrayImage.of(image);
    assertThat(gray.white()).isEqualTo(65535);
    assertThat(gray.levels()).containsExactly(65535, 1234);
  }

  @Test
  void spreadsFewBitsOverTheRange() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_565_RGB);
    image.setRGB(0, 0, Color.WHITE.getRGB());
    image.getRaster().setPixel(1, 0, new int[] {16, 32, 16});
    // 16 of 31 is 132 of 255, 32 of 63 is 130: 0.413 * 132 + 0.587 * 130 = 130.8
    assertThat(GrayImage.of(image).levels()).containsExactly(255, 131);
  }

  @Test
  void readsAPartOfAnImage() {
    BufferedImage image = Pictures.random(5, 6, BufferedImage.TYPE_BYTE_GRAY);
    GrayImage part = GrayImage.of(image.getSubimage(2, 1, 3, 2));
    assertThat(part.level(1, 2)).isEqualTo(image.getRaster().getSample(4, 2, 0));
  }
}
