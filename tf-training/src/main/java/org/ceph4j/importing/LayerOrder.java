package org.ceph4j.importing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders in which a program may have made the layers of the network. Its blocks follow the
 * data; where the upsampling layers come, which have the shape of their block's first kernel where
 * filters double, is its author's choice.
 */
enum LayerOrder {
  /** Each before its block: the data's way. */
  UPSAMPLING_FIRST_IN_BLOCK {
    @Override
    double place(String layer, int index) {
      return index;
    }
  },
  /** Each after its block. */
  UPSAMPLING_LAST_IN_BLOCK {
    @Override
    double place(String layer, int index) {
      return upsampling(layer) ? index + LAYERS_OF_BLOCK + 0.5 : index;
    }
  },
  /** All before all blocks of the decoder. */
  UPSAMPLING_BEFORE_DECODER {
    @Override
    double place(String layer, int index) {
      return upsampling(layer) ? index - FAR : layer.startsWith("down") ? index - 2 * FAR : index;
    }
  },
  /** All after all blocks of the decoder. */
  UPSAMPLING_AFTER_DECODER {
    @Override
    double place(String layer, int index) {
      return upsampling(layer) ? index + FAR : index;
    }
  };

  private static final int LAYERS_OF_BLOCK = 6;
  private static final double FAR = 1e6;

  /** Where a layer comes that is the index-th on the data's way. */
  abstract double place(String layer, int index);

  private static boolean upsampling(String layer) {
    return layer.endsWith("/upsample");
  }

  /** The layers, given on the data's way, in this order. */
  List<Layer> sorted(List<Layer> layers) {
    return IntStream.range(0, layers.size())
        .boxed()
        .sorted(Comparator.comparing(index -> place(layers.get(index).name(), index)))
        .map(layers::get)
        .toList();
  }
}
