package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.avg;
import static dev.lanekeeper.plan.Expressions.countDistinct;
import static dev.lanekeeper.plan.Expressions.decimal;
import static dev.lanekeeper.plan.Expressions.dividedBy;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.min;
import static dev.lanekeeper.plan.Expressions.minus;
import static dev.lanekeeper.plan.Expressions.plus;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.sum;
import static dev.lanekeeper.plan.Expressions.times;
import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Assignment;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expression;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers: NaN, the ends of integers, the digits of decimals, and quotients. */
interface NumberConformance extends Conformance {

  @Test
  default void nanIsOneValueAboveAllOthers(Lane lane) {
    Plan<Row> plan =
        Tables.values("float64", Double.NaN, 1.0, Double.POSITIVE_INFINITY, Double.NaN, null, -0.0);
    Column<Row, Double> v = Tables.column(plan, "v", Double.class);
    assertThat(kept(lane, plan.where(v.gt(Double.POSITIVE_INFINITY)))).containsExactly(0L, 3L);
    assertThat(kept(lane, plan.where(v.le(Double.NaN)))).containsExactly(0L, 1L, 2L, 3L, 5L);
    assertThat(kept(lane, plan.where(v.ne(Double.NaN)))).containsExactly(1L, 2L, 5L);
    assertThat(kept(lane, plan.where(v.in(List.of(Double.NaN, 7.0))))).containsExactly(0L, 3L);
    RowType<Row> one = Tables.type("v float64");
    Column<Row, Double> only = Column.of(one, "v", Double.class);
    assertThat(value(lane, plan, one, max(v).as(only))).isEqualTo(Double.NaN);
    assertThat(value(lane, plan.where(v.ne(0.0)), one, min(v).as(only))).isEqualTo(1.0);
    assertThat(value(lane, plan, one, sum(v).as(only))).isEqualTo(Double.NaN);
    assertThat(value(lane, plan, one, avg(v).as(only))).isEqualTo(Double.NaN);
    Plan<Row> values = plan.select(one, v.as(only));
    assertThat(Tables.only(lane, values.distinct())).hasSize(5);
    assertThat(Tables.only(lane, values.groupBy(only).aggregate(one, only.as(only)))).hasSize(5);
    Plan<Row> pairs =
        values.innerJoin(values, left(only).eq(right(only))).select(one, left(only).as(only));
    assertThat(Tables.only(lane, pairs).stream().filter(x -> x instanceof Double d && d.isNaN()))
        .hasSize(4);
    RowType<Row> count = Tables.type("n int64 not null");
    assertThat(value(lane, plan, count, countDistinct(v).as(Column.of(count, "n", Long.class))))
        .isEqualTo(4L);
  }

  @Test
  default void zerosAreEqualWhateverTheirSign(Lane lane) {
    Plan<Row> plan = Tables.values("float64", 0.0, -0.0);
    Column<Row, Double> v = Tables.column(plan, "v", Double.class);
    assertThat(kept(lane, plan.where(v.eq(-0.0)))).containsExactly(0L, 1L);
    assertThat(kept(lane, plan.where(v.lt(0.0)))).isEmpty();
    RowType<Row> one = Tables.type("v float64");
    Column<Row, Double> only = Column.of(one, "v", Double.class);
    Plan<Row> values = plan.select(one, v.as(only));
    assertThat(Tables.only(lane, values.distinct())).hasSize(1);
    assertThat(Tables.only(lane, values.groupBy(only).aggregate(one, only.as(only)))).hasSize(1);
    Plan<Row> pairs =
        values.innerJoin(values, left(only).eq(right(only))).select(one, left(only).as(only));
    assertThat(Tables.only(lane, pairs)).hasSize(4);
  }

  @Test
  default void infinitiesCancelToNan(Lane lane) {
    Plan<Row> plan = Tables.values("float64", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    Column<Row, Double> v = Tables.column(plan, "v", Double.class);
    RowType<Row> one = Tables.type("v float64");
    Column<Row, Double> only = Column.of(one, "v", Double.class);
    assertThat(value(lane, plan, one, sum(v).as(only))).isEqualTo(Double.NaN);
    assertThat(computed(lane, "float64", Double.MAX_VALUE, 10.0, Double.class, Operator.TIMES))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  default void integersDoNotWrapAround(Lane lane) {
    assertOverflow(lane, "int8", Byte.MAX_VALUE, (byte) 1, Byte.class, Operator.PLUS);
    assertOverflow(lane, "int8", Byte.MIN_VALUE, (byte) 1, Byte.class, Operator.MINUS);
    assertOverflow(lane, "int8", (byte) 100, (byte) 2, Byte.class, Operator.TIMES);
    assertOverflow(lane, "int16", Short.MAX_VALUE, (short) 1, Short.class, Operator.PLUS);
    assertOverflow(lane, "int16", Short.MIN_VALUE, (short) -1, Short.class, Operator.TIMES);
    assertOverflow(lane, "int32", Integer.MAX_VALUE, 1, Integer.class, Operator.PLUS);
    assertOverflow(lane, "int32", Integer.MIN_VALUE, -1, Integer.class, Operator.TIMES);
    assertOverflow(lane, "int64", Long.MAX_VALUE, 1L, Long.class, Operator.PLUS);
    assertOverflow(lane, "int64", Long.MIN_VALUE, 1L, Long.class, Operator.MINUS);
    assertOverflow(lane, "int64", Long.MIN_VALUE, -1L, Long.class, Operator.TIMES);
    assertThat(computed(lane, "int8", (byte) 120, (byte) 7, Byte.class, Operator.PLUS))
        .isEqualTo((byte) 127);
    assertThat(computed(lane, "int64", Long.MIN_VALUE, 1L, Long.class, Operator.TIMES))
        .isEqualTo(Long.MIN_VALUE);
    Plan<Row> many = Tables.values("int64", Long.MAX_VALUE, Long.MAX_VALUE, -5L);
    Column<Row, Long> v = Tables.column(many, "v", Long.class);
    RowType<Row> one = Tables.type("v int64");
    Column<Row, Long> only = Column.of(one, "v", Long.class);
    assertFails(Code.LK402, () -> value(lane, many, one, sum(v).as(only)));
    Plan<Row> fits = Tables.values("int64", Long.MAX_VALUE, Long.MAX_VALUE, -Long.MAX_VALUE);
    assertThat(value(lane, fits, one, sum(v).as(only))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  default void quotientsAreDoubles(Lane lane) {
    assertThat(quotient(lane, "int32", 7, 2, Integer.class)).isEqualTo(3.5);
    assertThat(quotient(lane, "int32", -7, 2, Integer.class)).isEqualTo(-3.5);
    assertThat(quotient(lane, "int32", 7, 0, Integer.class)).isNull();
    assertThat(quotient(lane, "int64", Long.MIN_VALUE, -1L, Long.class)).isEqualTo(0x1p63);
    assertThat(quotient(lane, "float64", 1.0, 0.0, Double.class)).isNull();
    assertThat(quotient(lane, "float64", 0.0, 4.0, Double.class)).isEqualTo(0.0);
    assertThat(quotient(lane, "float32", 1.0f, 3.0f, Float.class)).isEqualTo(1.0 / 3.0);
    assertThat(quotient(lane, "decimal(5,2)", big("1.00"), big("8.00"), BigDecimal.class))
        .isEqualTo(0.125);
    assertThat(quotient(lane, "decimal(5,2)", big("1.00"), big("0.00"), BigDecimal.class)).isNull();
  }

  @Test
  default void decimalsKeepAllDigits(Lane lane) {
    assertDecimal(lane, "decimal(5,2)", "decimal(6,2)", "999.99", "0.01", Operator.PLUS, "1000.00");
    assertDecimal(
        lane, "decimal(5,2)", "decimal(6,2)", "-999.99", "0.01", Operator.MINUS, "-1000.00");
    assertDecimal(
        lane, "decimal(5,2)", "decimal(10,4)", "0.07", "-0.03", Operator.TIMES, "-0.0021");
    assertDecimal(
        lane, "decimal(5,2)", "decimal(10,4)", "999.99", "999.99", Operator.TIMES, "999980.0001");
    assertDecimal(
        lane,
        "decimal(18,9)",
        "decimal(36,18)",
        "999999999.999999999",
        "999999999.999999999",
        Operator.TIMES,
        "999999999999999998.000000000000000001");
    String most = "9".repeat(38);
    assertDecimal(lane, "decimal(38,0)", "decimal(38,0)", most, "0", Operator.PLUS, most);
    assertDecimal(lane, "decimal(38,0)", "decimal(38,0)", "-" + most, "-1", Operator.TIMES, most);
    assertDecimal(
        lane,
        "decimal(38,38)",
        "decimal(38,38)",
        "0." + "0".repeat(37) + "1",
        "0." + "9".repeat(37) + "8",
        Operator.PLUS,
        "0." + "9".repeat(38));
    assertThatFails(lane, "decimal(38,0)", "decimal(38,0)", most, "1", Operator.PLUS);
    assertThatFails(lane, "decimal(38,0)", "decimal(38,0)", most, "10", Operator.TIMES);
    assertThatFails(lane, "decimal(38,0)", "decimal(38,0)", "-" + most, "1", Operator.MINUS);
  }

  @Test
  default void sumsAndMeansOfDecimals(Lane lane, @TempDir Path folder) {
    Plan<Row> plan = Tables.values("decimal(5,2)", big("999.99"), big("999.99"), big("0.02"), null);
    Column<Row, BigDecimal> v = Tables.column(plan, "v", BigDecimal.class);
    RowType<Row> total = Tables.type("v decimal(38,2)");
    Column<Row, BigDecimal> sum = Column.of(total, "v", BigDecimal.class);
    assertThat(value(lane, plan, total, sum(v).as(sum))).isEqualTo(big("2000.00"));
    RowType<Row> mean = Tables.type("v float64");
    Column<Row, Double> avg = Column.of(mean, "v", Double.class);
    assertThat((Double) value(lane, plan, mean, avg(v).as(avg)))
        .isCloseTo(2000.0 / 3, offset(1e-9));
    Plan<Row> large = Tables.values("decimal(38,2)", big("9".repeat(36) + ".99"), big("0.01"));
    Column<Row, BigDecimal> w = Tables.column(large, "v", BigDecimal.class);
    Plan<Row> tooLarge = large.groupBy().aggregate(total, sum(w).as(sum));
    assertFails(Code.LK402, () -> lane.list(tooLarge));
    assertFails(Code.LK402, () -> lane.table(tooLarge));
    assertFails(Code.LK402, () -> lane.write(tooLarge, Sink.parquet(folder.resolve("x.parquet"))));
    Plan<Row> most = Tables.values("decimal(38,2)", big("9".repeat(36) + ".98"), big("0.01"));
    assertThat(value(lane, most, total, sum(w).as(sum))).isEqualTo(big("9".repeat(36) + ".99"));
  }

  @Test
  default void conversionsRoundHalfUpOrFail(Lane lane) {
    assertThat(rounded(lane, "decimal(9,3)", big("2.345"), 9, 2)).isEqualTo(big("2.35"));
    assertThat(rounded(lane, "decimal(9,3)", big("-2.345"), 9, 2)).isEqualTo(big("-2.35"));
    assertThat(rounded(lane, "decimal(9,3)", big("2.344"), 9, 2)).isEqualTo(big("2.34"));
    assertThat(rounded(lane, "decimal(9,3)", big("0.500"), 1, 0)).isEqualTo(big("1"));
    assertThat(rounded(lane, "float64", 0.5, 5, 1)).isEqualTo(big("0.5"));
    assertThat(rounded(lane, "int64", 7L, 38, 30)).isEqualTo(big("7").setScale(30));
    assertFails(Code.LK402, () -> rounded(lane, "decimal(9,3)", big("99.500"), 2, 0));
    assertFails(Code.LK402, () -> rounded(lane, "int64", Long.MAX_VALUE, 18, 0));
    assertFails(Code.LK402, () -> rounded(lane, "float64", 1e30, 20, 0));
    assertFails(Code.LK402, () -> rounded(lane, "float64", Double.NaN, 20, 0));
  }

  /** What two numbers are put together by. */
  enum Operator {
    /** Sum. */
    PLUS,
    /** Difference. */
    MINUS,
    /** Product. */
    TIMES
  }

  private static BigDecimal big(String number) {
    return new BigDecimal(number);
  }

  private static List<@Nullable Object> kept(Lane lane, Plan<Row> plan) {
    return Tables.values(lane, plan.orderBy(Tables.column(plan, "id", Long.class).asc()), "id");
  }

  private static @Nullable Object value(
      Lane lane, Plan<Row> plan, RowType<Row> type, Assignment<Row, Row> column) {
    return Tables.only(lane, plan.groupBy().aggregate(type, column)).get(0);
  }

  private static <N extends Number> void assertOverflow(
      Lane lane, String type, N left, N right, Class<N> javaType, Operator operator) {
    assertFails(Code.LK402, () -> computed(lane, type, left, right, javaType, operator));
  }

  private static <N extends Number> @Nullable Object computed(
      Lane lane, String type, N left, N right, Class<N> javaType, Operator operator) {
    return computed(lane, type, type, left, right, javaType, operator);
  }

  private static <N extends Number> @Nullable Object computed(
      Lane lane,
      String type,
      String resultType,
      N left,
      N right,
      Class<N> javaType,
      Operator operator) {
    Plan<Row> plan = Tables.rows("a " + type + ", b " + type, Tables.row(left, right));
    Column<Row, N> a = Tables.column(plan, "a", javaType);
    Column<Row, N> b = Tables.column(plan, "b", javaType);
    Expression<Row, N> result =
        switch (operator) {
          case PLUS -> plus(a, b);
          case MINUS -> minus(a, b);
          case TIMES -> times(a, b);
        };
    RowType<Row> one = Tables.type("v " + resultType);
    return Tables.only(lane, plan.select(one, result.as(Column.of(one, "v", javaType)))).get(0);
  }

  private static <N extends Number> @Nullable Object quotient(
      Lane lane, String type, N left, N right, Class<N> javaType) {
    Plan<Row> plan = Tables.rows("a " + type + ", b " + type, Tables.row(left, right));
    RowType<Row> one = Tables.type("v float64");
    Expression<Row, Double> quotient =
        dividedBy(Tables.column(plan, "a", javaType), Tables.column(plan, "b", javaType));
    return Tables.only(lane, plan.select(one, quotient.as(Column.of(one, "v", Double.class))))
        .get(0);
  }

  private static void assertDecimal(
      Lane lane,
      String type,
      String resultType,
      String left,
      String right,
      Operator operator,
      String expected) {
    assertThat(
            computed(
                lane,
                type,
                resultType,
                big(left),
                big(right).setScale(big(left).scale()),
                BigDecimal.class,
                operator))
        .isEqualTo(big(expected));
  }

  private static void assertThatFails(
      Lane lane, String type, String resultType, String left, String right, Operator operator) {
    assertFails(
        Code.LK402,
        () -> computed(lane, type, resultType, big(left), big(right), BigDecimal.class, operator));
  }

  private static @Nullable Object rounded(
      Lane lane, String type, Object value, int precision, int scale) {
    Plan<Row> plan = Tables.rows("a " + type, Tables.row(value));
    RowType<Row> one = Tables.type("v decimal(" + precision + "," + scale + ")");
    Column<Row, ?> a = Column.of(plan.rowType(), "a", value.getClass());
    Expression<Row, BigDecimal> rounded = decimal(a, precision, scale);
    return Tables.only(lane, plan.select(one, rounded.as(Column.of(one, "v", BigDecimal.class))))
        .get(0);
  }
}
