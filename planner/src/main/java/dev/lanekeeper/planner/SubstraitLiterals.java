package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.substrait.Literals;
import dev.lanekeeper.substrait.NotExpressible;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.Literal.IntervalCompound;
import io.substrait.proto.Expression.Literal.IntervalDayToSecond;
import io.substrait.proto.Expression.Literal.IntervalYearToMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Writes literals as Substrait. */
final class SubstraitLiterals {

  private static final long MILLISECONDS_OF_DAY = 86_400_000;

  private SubstraitLiterals() {}

  static Expression of(RexLiteral literal) {
    if (isInterval(literal)) {
      return interval(amount(literal), literal);
    }
    DataType type = LaneTypes.toData(literal.getType());
    if (type == null) {
      throw new NotExpressible("literal of " + LaneTypes.describe(literal.getType()));
    }
    return Literals.of(literal.isNull() ? null : value(literal, type), type);
  }

  private static Object value(RexLiteral literal, DataType type) {
    if (type == Simple.DATE) {
      return LocalDate.parse(String.valueOf(literal.getValueAs(DateString.class)));
    }
    if (type == Simple.TIMESTAMP) {
      String text = String.valueOf(literal.getValueAs(TimestampString.class));
      return LocalDateTime.parse(text.replace(' ', 'T'));
    }
    Class<?> java =
        type == Simple.TEXT
            ? String.class
            : type == Simple.BOOLEAN ? Boolean.class : BigDecimal.class;
    if (java == BigDecimal.class && !(type instanceof DataType.Decimal || isNumber(type))) {
      throw new NotExpressible("literal of " + type);
    }
    return Objects.requireNonNull(literal.getValueAs(java), "a literal without value");
  }

  private static boolean isNumber(DataType type) {
    return Numbers.isInteger(type) || Numbers.isFloat(type);
  }

  /** Returns an interval so many times, whichever comes first. */
  static Expression interval(RexLiteral one, RexLiteral other) {
    boolean first = isInterval(one);
    if (first == isInterval(other)) {
      throw new NotExpressible("interval of an interval");
    }
    BigDecimal length = amount(one).multiply(amount(other));
    return interval(length, first ? one : other);
  }

  private static boolean isInterval(RexLiteral literal) {
    return SqlTypeName.INTERVAL_TYPES.contains(literal.getType().getSqlTypeName());
  }

  private static BigDecimal amount(RexLiteral literal) {
    return Objects.requireNonNull(literal.getValueAs(BigDecimal.class), "an interval of nothing");
  }

  private static Expression interval(BigDecimal length, RexLiteral unit) {
    long amount = length.longValueExact();
    boolean months = SqlTypeName.YEAR_INTERVAL_TYPES.contains(unit.getType().getSqlTypeName());
    IntervalYearToMonth.Builder inMonths =
        IntervalYearToMonth.newBuilder().setMonths(months ? Math.toIntExact(amount) : 0);
    IntervalDayToSecond.Builder inSeconds =
        IntervalDayToSecond.newBuilder()
            .setPrecision(3)
            .setDays(months ? 0 : Math.toIntExact(amount / MILLISECONDS_OF_DAY))
            .setSeconds(months ? 0 : Math.toIntExact(amount % MILLISECONDS_OF_DAY / 1000))
            .setSubseconds(months ? 0 : amount % 1000);
    return Expression.newBuilder()
        .setLiteral(
            Expression.Literal.newBuilder()
                .setIntervalCompound(
                    IntervalCompound.newBuilder()
                        .setIntervalYearToMonth(inMonths)
                        .setIntervalDayToSecond(inSeconds)))
        .build();
  }
}
