package dev.lanekeeper.plan.rel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.type.DataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int8 | int64
          int32 | int32
          float32 | float64
          int32 | float64
          int16 | float32
          int32 | decimal(10,0)
          int8 | decimal(5,2)
          decimal(9,2) | decimal(9,2)
          decimal(9,2) | decimal(10,3)
          list<text not null> | list<text>
          struct<a int32 not null> | struct<a int32>
          """)
  void whatWidensFits(String from, String to) {
    assertThat(Conversions.widens(type(from), type(to))).isTrue();
    assertThat(Conversions.isDefined(type(from), type(to))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int64 | int32
          int64 | float64
          int32 | float32
          int32 | decimal(11,2)
          float64 | float32
          decimal(9,2) | decimal(9,3)
          decimal(9,2) | decimal(8,2)
          decimal(9,2) | float64
          text | date
          """)
  void theRestMustBeAskedFor(String from, String to) {
    assertThat(Conversions.widens(type(from), type(to))).isFalse();
    assertThat(Conversions.isDefined(type(from), type(to))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          float64 | int32
          decimal(9,2) | int64
          boolean | int32
          float64 | text
          instant | timestamp
          timestamp | text
          list<text> | list<text not null>
          struct<a int32> | struct<b int32>
          list<int32> | list<int64>
          """)
  void someAreNotThere(String from, String to) {
    assertThat(Conversions.widens(type(from), type(to))).isFalse();
    assertThat(Conversions.isDefined(type(from), type(to))).isFalse();
  }

  private static DataType type(String text) {
    return DataType.parse(text);
  }
}
