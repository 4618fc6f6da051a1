package dev.lanekeeper.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class NumbersTest {

  @Test
  void aLineHoldsEveryNumberExactly() throws IOException {
    Numbers numbers = new Numbers();
    numbers.put("lane", 0.1);
    numbers.put("plain", 1e-12);

    Numbers read = Numbers.parse(numbers.line());

    assertThat(read.get("lane")).isEqualTo(0.1);
    assertThat(read.get("plain")).isEqualTo(1e-12);
  }

  @Test
  void anErrorMessageInPlaceOfNumbersIsShown() {
    assertThatThrownBy(() -> Numbers.parse("Exception in thread main"))
        .hasMessage("not a line of numbers: Exception in thread main");
  }

  @Test
  void aNumberThatWasNotMeasuredIsNamed() {
    assertThatThrownBy(() -> new Numbers().get("lane"))
        .hasMessage("nothing called lane was measured");
  }
}
