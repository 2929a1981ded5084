package org.ceph4j.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.ceph4j.landmark.ImageSize;

/** Heatmaps that decoders may stumble over. */
final class AwkwardMaps {
  static final ImageSize SIZE = new ImageSize(24, 20);

  private AwkwardMaps() {}

  /** Each map row by row, by its name. */
  static Map<String, float[]> all() {
    Map<String, float[]> maps = new LinkedHashMap<>();
    maps.put("noise", noise(1));
    maps.put("blank", blank());
    maps.put("negative", scaled(noise(2), -1));
    maps.put("flat", drawn("all"));
    maps.put("two equal peaks", drawn("20,3 5,14"));
    maps.put("a lower peak first", lowerPeakFirst());
    maps.put("plateau", drawn("7,7 7,8 8,7 8,8"));
    maps.put("corners", drawn("0,0 0,19 23,0 23,19"));
    // The end of a row and the start of the next lie side by side in memory.
    maps.put("row ends", drawn("10,18 10,19 11,0 11,1"));
    // As do the last row of a film and the first of the next.
    maps.put("last row", drawn("23,9 23,10"));
    maps.put("first row", drawn("0,9 0,10"));
    maps.put("diagonal", drawn("5,5 6,6 7,7"));
    maps.put("u", drawn("3,3 4,3 5,3 6,3 6,4 6,5 6,6 5,6 4,6 3,6"));
    maps.put("snake", snake());
    maps.put("broad", noisy(hill(9), 0.05f));
    maps.put("narrow", noisy(hill(1.3), 0.05f));
    maps.put("tall", scaled(hill(3), 25));
    maps.put("nearly nothing", scaled(hill(3), 1e-20f));
    return maps;
  }

  private static float[] blank() {
    return new float[SIZE.pixels()];
  }

  private static float[] lowerPeakFirst() {
    float[] map = drawn("4,4 18,15");
    map[4 * SIZE.width() + 4] = 0.8f;
    return map;
  }

  /** 1 at each row,column and 0 elsewhere. */
  private static float[] drawn(String places) {
    float[] map = new float[SIZE.pixels()];
    for (int pixel = 0; pixel < map.length; pixel++) {
      String place = pixel / SIZE.width() + "," + pixel % SIZE.width();
      map[pixel] = places.equals("all") || (" " + places + " ").contains(" " + place + " ") ? 1 : 0;
    }
    return map;
  }

  /** One long winding region: every second row, joined at alternating ends. */
  private static float[] snake() {
    float[] map = new float[SIZE.pixels()];
    for (int row = 0; row < SIZE.height(); row++) {
      for (int column = 0; column < SIZE.width(); column++) {
        int turn = row % 4 == 1 ? SIZE.width() - 1 : 0;
        map[row * SIZE.width() + column] = row % 2 == 0 || column == turn ? 0.6f + 0.001f * row : 0;
      }
    }
    map[map.length / 2] = 1;
    return map;
  }

  private static float[] noise(long seed) {
    Random random = new Random(seed);
    float[] map = new float[SIZE.pixels()];
    for (int pixel = 0; pixel < map.length; pixel++) {
      map[pixel] = random.nextFloat();
    }
    return map;
  }

  private static float[] hill(double sigma) {
    float[] map = new float[SIZE.pixels()];
    for (int pixel = 0; pixel < map.length; pixel++) {
      int row = pixel / SIZE.width();
      double y = row - 11.3;
      double x = pixel % SIZE.width() - 8.6;
      map[pixel] = (float) Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
    }
    return map;
  }

  private static float[] noisy(float[] map, float part) {
    float[] noise = noise(3);
    for (int pixel = 0; pixel < map.length; pixel++) {
      map[pixel] += part * noise[pixel];
    }
    return map;
  }

  private static float[] scaled(float[] map, float factor) {
    for (int pixel = 0; pixel < map.length; pixel++) {
      map[pixel] *= factor;
    }
    return map;
  }
}
