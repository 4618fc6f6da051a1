package dev.lanekeeper.graph;

import java.util.Arrays;

/** Moves boxes of a row apart until none overlaps, as little as possible. */
final class Spread {

  private Spread() {}

  /**
   * Returns middles of boxes, in their order, that are next to the wanted ones by least squares.
   *
   * @param wanted the middles that the boxes would like to have
   * @param widths the boxes' widths, gaps included
   * @param weights how much each minds to be moved
   * @param width the row's width; boxes stay inside if together they are not wider
   */
  static double[] of(double[] wanted, double[] widths, double[] weights, double width) {
    int count = wanted.length;
    double[] offset = new double[count];
    for (int i = 1; i < count; i++) {
      offset[i] = offset[i - 1] + (widths[i - 1] + widths[i]) / 2;
    }
    // Without their offsets the boxes need only not to decrease: pool those that do (isotonic
    // regression), each pool standing at the mean of its boxes.
    double[] mean = new double[count];
    double[] weight = new double[count];
    int[] size = new int[count];
    int pools = 0;
    for (int i = 0; i < count; i++) {
      mean[pools] = wanted[i] - offset[i];
      weight[pools] = weights[i];
      size[pools++] = 1;
      while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
        double both = weight[pools - 2] + weight[pools - 1];
        mean[pools - 2] =
            (mean[pools - 2] * weight[pools - 2] + mean[pools - 1] * weight[pools - 1]) / both;
        weight[pools - 2] = both;
        size[pools - 2] += size[pools - 1];
        pools--;
      }
    }
    double[] middles = new double[count];
    double least = count == 0 ? 0 : widths[0] / 2;
    double most = count == 0 ? 0 : width - widths[count - 1] / 2 - offset[count - 1];
    int box = 0;
    for (int pool = 0; pool < pools; pool++) {
      double place = Math.max(least, Math.min(most, mean[pool]));
      Arrays.fill(middles, box, box + size[pool], place);
      box += size[pool];
    }
    for (int i = 0; i < count; i++) {
      middles[i] += offset[i];
    }
    return middles;
  }
}
