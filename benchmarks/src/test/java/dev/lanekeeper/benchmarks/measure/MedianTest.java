package dev.lanekeeper.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MedianTest {

  @Test
  void oneOutlierDoesNotCount() {
    assertThat(Median.of(List.of(900.0, 2.0, 1.0))).isEqualTo(2);
  }

  @Test
  void twoInTheMiddleMeet() {
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 900.0))).isEqualTo(3);
  }
}
