package dev.lanekeeper.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SafeCastTest {

  private static final DataType MONEY = new DataType.Decimal(5, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  static Stream<Arguments> fits() {
    return Stream.of(
        Arguments.of(Simple.INT64, 7L, Simple.INT8, (byte) 7),
        Arguments.of(Simple.INT32, 7, Simple.FLOAT64, 7.0),
        Arguments.of(Simple.FLOAT64, 7.0, Simple.INT32, 7),
        Arguments.of(Simple.INT64, 1L << 53, Simple.FLOAT64, 0x1p53),
        Arguments.of(Simple.INT32, 1 << 30, Simple.FLOAT32, 0x1p30f),
        Arguments.of(Simple.FLOAT32, 0.1f, Simple.FLOAT64, (double) 0.1f),
        Arguments.of(Simple.FLOAT64, 0.1, Simple.FLOAT32, 0.1f),
        Arguments.of(Simple.FLOAT64, Double.NaN, Simple.FLOAT32, Float.NaN),
        Arguments.of(
            Simple.FLOAT32, Float.NEGATIVE_INFINITY, Simple.FLOAT64, Double.NEGATIVE_INFINITY),
        Arguments.of(Simple.FLOAT64, -0.0, Simple.FLOAT32, -0.0f),
        Arguments.of(Simple.FLOAT64, 0.1, MONEY, new BigDecimal("0.10")),
        Arguments.of(MONEY, new BigDecimal("0.10"), Simple.FLOAT64, 0.1),
        Arguments.of(Simple.TEXT, "NaN", Simple.FLOAT64, Double.NaN),
        Arguments.of(Simple.TEXT, "-Infinity", Simple.FLOAT32, Float.NEGATIVE_INFINITY),
        Arguments.of(Simple.TEXT, "0.1", Simple.FLOAT64, 0.1),
        Arguments.of(Simple.TEXT, "0e999999999", MONEY, new BigDecimal("0.00")),
        Arguments.of(Simple.TEXT, "100e-2", MONEY, new BigDecimal("1.00")),
        Arguments.of(Simple.TEXT, "-999.99000", MONEY, new BigDecimal("-999.99")),
        Arguments.of(Simple.INT32, 7, MONEY, new BigDecimal("7.00")),
        Arguments.of(MONEY, new BigDecimal("7.00"), Simple.INT16, (short) 7),
        Arguments.of(MONEY, new BigDecimal("7.10"), Simple.TEXT, "7.10"),
        Arguments.of(Simple.TEXT, " 7.1 ", MONEY, new BigDecimal("7.10")),
        Arguments.of(Simple.TEXT, "1e2", Simple.INT32, 100),
        Arguments.of(Simple.TEXT, "TRUE", Simple.BOOLEAN, true),
        Arguments.of(Simple.TEXT, "2026-01-02", Simple.DATE, DAY),
        Arguments.of(Simple.TEXT, "2026-01-02 00:00:00", Simple.TIMESTAMP, DAY.atStartOfDay()),
        Arguments.of(
            Simple.TEXT,
            "2026-01-02T00:00:00Z",
            Simple.INSTANT,
            Instant.parse("2026-01-02T00:00:00Z")),
        Arguments.of(Simple.TEXT, new UUID(0, 1).toString(), Simple.UUID, new UUID(0, 1)),
        Arguments.of(Simple.DATE, DAY, Simple.TIMESTAMP, DAY.atStartOfDay()),
        Arguments.of(Simple.TIMESTAMP, DAY.atStartOfDay(), Simple.DATE, DAY));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void valueIsTheSameInItsNewType(DataType from, Object value, DataType to, Object expected)
      throws Misfit {
    SafeCast cast = SafeCast.between(from, to).orElseThrow();
    assertThat(SafeCast.convert(cast, value, to, "c")).isEqualTo(expected);
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(Simple.INT64, 300L, Simple.INT8, "'300' in column 'c' is not int8"),
        Arguments.of(Simple.FLOAT64, 7.5, Simple.INT32, "'7.5' in column 'c' is not int32"),
        Arguments.of(Simple.FLOAT64, Double.NaN, MONEY, "'NaN' in column 'c' is not decimal(5,2)"),
        Arguments.of(
            Simple.FLOAT64, 1e300, Simple.FLOAT32, "'1.0E300' in column 'c' is not float32"),
        Arguments.of(
            Simple.INT64,
            (1L << 53) + 1,
            Simple.FLOAT64,
            "'9007199254740993' in column 'c' is not float64"),
        Arguments.of(
            Simple.INT32, 16777217, Simple.FLOAT32, "'16777217' in column 'c' is not float32"),
        Arguments.of(
            Simple.FLOAT32,
            Float.POSITIVE_INFINITY,
            Simple.INT64,
            "'Infinity' in column 'c' is not int64"),
        Arguments.of(
            Simple.TEXT, "1e999999999", MONEY, "'1e999999999' in column 'c' is not decimal(5,2)"),
        Arguments.of(
            Simple.TEXT, "1e-999999999", MONEY, "'1e-999999999' in column 'c' is not decimal(5,2)"),
        Arguments.of(
            Simple.TEXT, "1e999999999", Simple.INT64, "'1e999999999' in column 'c' is not int64"),
        Arguments.of(Simple.TEXT, "1e400", Simple.FLOAT64, "'1e400' in column 'c' is not float64"),
        Arguments.of(Simple.TEXT, "", Simple.INT32, "'' in column 'c' is not int32"),
        Arguments.of(Simple.INT32, 12345, MONEY, "'12345' in column 'c' is not decimal(5,2)"),
        Arguments.of(Simple.TEXT, "7.123", MONEY, "'7.123' in column 'c' is not decimal(5,2)"),
        Arguments.of(Simple.TEXT, "yes", Simple.BOOLEAN, "'yes' in column 'c' is not boolean"),
        Arguments.of(
            Simple.TEXT, "2026-02-30", Simple.DATE, "'2026-02-30' in column 'c' is not date"),
        Arguments.of(
            Simple.TIMESTAMP,
            DAY.atTime(12, 0),
            Simple.DATE,
            "'2026-01-02T12:00' in column 'c' is not date"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void valueThatWouldChangeIsNone(DataType from, Object value, DataType to, String reason) {
    SafeCast cast = SafeCast.between(from, to).orElseThrow();
    assertThatThrownBy(() -> SafeCast.convert(cast, value, to, "c"))
        .isInstanceOf(Misfit.class)
        .hasMessage(reason);
  }

  /** Which types have conversions: a letter where there is one, in the order of the types. */
  private static final String PAIRS =
      """
      boolean   = . . . . . . t . . . . . .
      int8      . = n n n n n t . . . . . n
      int16     . n = n n n n t . . . . . n
      int32     . n n = n n n t . . . . . n
      int64     . n n n = n n t . . . . . n
      float32   . n n n n = n t . . . . . n
      float64   . n n n n n = t . . . . . n
      text      p p p p p p p = . p p p p p
      binary    . . . . . . . . = . . . . .
      date      . . . . . . . t . = d . . .
      timestamp . . . . . . . t . d = . . .
      instant   . . . . . . . t . . . = . .
      uuid      . . . . . . . t . . . . = .
      decimal   . n n n n n n t . . . . . =
      """;

  @Test
  void eachPairOfTypesHasItsConversionOrNone() {
    List<DataType> types = new ArrayList<>(List.of(Simple.values()));
    types.add(MONEY);
    List<String> lines = PAIRS.lines().toList();
    assertThat(lines).hasSameSizeAs(types);
    for (int from = 0; from < types.size(); from++) {
      String[] marks = lines.get(from).split(" +");
      assertThat(types.get(from).toString()).startsWith(marks[0]);
      for (int to = 0; to < types.size(); to++) {
        assertThat(SafeCast.between(types.get(from), types.get(to)).isPresent())
            .as("%s to %s", types.get(from), types.get(to))
            .isEqualTo(!marks[to + 1].equals("."));
      }
    }
  }

  @Test
  void someTypesHaveNothingInCommon() {
    assertThat(SafeCast.between(Simple.BINARY, Simple.TEXT)).isEmpty();
    assertThat(SafeCast.between(Simple.TIMESTAMP, Simple.INSTANT)).isEmpty();
    assertThat(SafeCast.between(Simple.BOOLEAN, Simple.INT32)).isEmpty();
    assertThat(SafeCast.between(Simple.TEXT, new DataType.Struct(Schema.of()))).isEmpty();
  }
}
