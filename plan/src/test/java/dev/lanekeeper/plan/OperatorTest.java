package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Expressions.avg;
import static dev.lanekeeper.plan.Expressions.coalesce;
import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.dividedBy;
import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.minus;
import static dev.lanekeeper.plan.Expressions.plus;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.sum;
import static dev.lanekeeper.plan.Expressions.sumDouble;
import static dev.lanekeeper.plan.Expressions.sumLong;
import static dev.lanekeeper.plan.Expressions.times;
import static dev.lanekeeper.plan.Failures.assertFails;
import static dev.lanekeeper.plan.Shop.AMOUNT;
import static dev.lanekeeper.plan.Shop.CUSTOMER;
import static dev.lanekeeper.plan.Shop.DAY;
import static dev.lanekeeper.plan.Shop.NOTE;
import static dev.lanekeeper.plan.Shop.ORDERS;
import static dev.lanekeeper.plan.Shop.ORDER_ID;
import static dev.lanekeeper.plan.Shop.PIECES;
import static dev.lanekeeper.plan.Shop.STATUS;
import static dev.lanekeeper.plan.Shop.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.rel.Expr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of docs/types.md. */
final class OperatorTest {

  @Test
  void arithmeticKeepsItsTypeAndDecimalsGrow() {
    assertThat(typed(plus(ORDER_ID, literal(1L)))).isEqualTo("int64 not null");
    assertThat(typed(minus(PIECES, PIECES))).isEqualTo("int32 not null");
    assertThat(typed(plus(AMOUNT, AMOUNT))).isEqualTo("decimal(19,2) not null");
    assertThat(typed(plus(AMOUNT, literal(new BigDecimal("0.125")))))
        .isEqualTo("decimal(20,3) not null");
    assertThat(typed(times(AMOUNT, AMOUNT))).isEqualTo("decimal(36,4) not null");
    assertThat(typed(times(times(AMOUNT, AMOUNT), AMOUNT))).isEqualTo("decimal(38,6) not null");
  }

  @Test
  void quotientsAreDoublesAndNullForZero() {
    assertThat(typed(dividedBy(PIECES, PIECES))).isEqualTo("float64");
    assertThat(typed(dividedBy(AMOUNT, AMOUNT))).isEqualTo("float64");
    assertThat(typed(dividedBy(PIECES, literal(2)))).isEqualTo("float64 not null");
    assertThat(typed(dividedBy(PIECES, literal(0)))).isEqualTo("float64");
  }

  @Test
  void aggregatesOfNoRowsAreNullButCounts() {
    assertThat(typed(sum(ORDER_ID))).isEqualTo("int64");
    assertThat(typed(sumLong(PIECES))).isEqualTo("int64");
    assertThat(typed(sum(AMOUNT))).isEqualTo("decimal(38,2)");
    assertThat(typed(avg(PIECES))).isEqualTo("float64");
    assertThat(typed(avg(AMOUNT))).isEqualTo("float64");
    assertThat(typed(max(DAY))).isEqualTo("date");
    assertThat(typed(count())).isEqualTo("int64 not null");
    assertThat(typed(count(NOTE))).isEqualTo("int64 not null");
  }

  @Test
  void aggregatesOverAWindowSeeTheirOwnRow() {
    Window<Shop.Order> window = Window.partitionBy(CUSTOMER);
    assertThat(typed(sum(AMOUNT).over(window))).isEqualTo("decimal(38,2) not null");
    assertThat(typed(max(NOTE).over(window))).isEqualTo("text");
    assertThat(typed(rowNumber().over(window.orderBy(DAY.asc())))).isEqualTo("int64 not null");
  }

  @Test
  void conditionsAreNullWhereAnOperandIs() {
    assertThat(typed(CUSTOMER.eq("a"))).isEqualTo("boolean not null");
    assertThat(typed(NOTE.eq("a"))).isEqualTo("boolean");
    assertThat(typed(NOTE.isNull())).isEqualTo("boolean not null");
    assertThat(typed(NOTE.in(List.of("a")).or(CUSTOMER.eq("b")))).isEqualTo("boolean");
    assertThat(typed(coalesce(NOTE, literal("")))).isEqualTo("text not null");
    assertThat(typed(coalesce(NOTE, NOTE))).isEqualTo("text");
  }

  @Test
  void constantsTakeTheTypeThatTheyAreComparedWith() {
    assertThat(constant(AMOUNT.gt(new BigDecimal("5"))))
        .isEqualTo(new Expr.Literal(new BigDecimal("5.00"), AMOUNT.field().type()));
    assertThat(constant(AMOUNT.gt(new BigDecimal("0.125"))).type()).hasToString("decimal(3,3)");
    assertThat(constant(STATUS.eq(Shop.Status.PAID)).value()).isEqualTo("PAID");
    assertThat(constant(TAGS.eq(List.of("a"))).type()).isEqualTo(TAGS.field().type());
    assertThat(constant(DAY.ge(LocalDate.EPOCH)).value()).isEqualTo(LocalDate.EPOCH);
  }

  private static Expr.Literal constant(Condition<?> comparison) {
    return (Expr.Literal) ((Expr.Call) comparison.expr()).arguments().get(1);
  }

  @Test
  void oneOfNoValuesIsFalse() {
    assertThat(NOTE.in(List.of()).expr())
        .isEqualTo(new Expr.Literal(false, literal(true).expr().type()));
  }

  @Test
  void longChainsOfConditionsStayFlat() {
    Condition<Shop.Order> condition = ORDER_ID.eq(0L);
    for (long id = 1; id < 2_000; id++) {
      condition = condition.or(ORDER_ID.eq(id));
    }
    assertThat(((Expr.Call) condition.expr()).arguments()).hasSize(2_000);
  }

  @Test
  void deepExpressionsDoNotOverflowTheStack() {
    Expression<Shop.Order, Long> deep = ORDER_ID;
    for (int i = 0; i < 50_000; i++) {
      deep = plus(deep, literal(1L));
    }
    assertThat(ORDERS.where(deep.gt(5L)).digest()).hasSize(64);
  }

  @Test
  void expressionsThatShareTheirPartsStaySmall() {
    Expression<Shop.Order, Long> doubled = ORDER_ID;
    for (int i = 0; i < 60; i++) {
      doubled = plus(doubled, doubled);
    }
    assertThat(ORDERS.where(doubled.gt(5L)).digest()).hasSize(64);
  }

  @Test
  void operandsOfOtherTypesAreRefused() {
    assertFails(Code.LK206, () -> TAGS.lt(List.of("a")))
        .hasMessageContaining("less does not take list<text not null> and list<text not null>");
    assertFails(Code.LK206, () -> sum(PIECES)).hasMessageContaining("Write sumLong(..)");
    assertFails(Code.LK206, () -> sumDouble(PIECES));
    assertFails(Code.LK206, () -> max(TAGS));
    assertFails(Code.LK206, () -> Expressions.cast(DAY, Integer.class))
        .hasMessageContaining("from date to int32");
    assertFails(Code.LK206, () -> literal(new Object()));
    assertFails(Code.LK206, () -> literal(new BigDecimal("1e-39")));
  }

  @Test
  void aComparisonWithNullIsRefused() {
    assertFails(Code.LK206, () -> NOTE.eq(Nulls.text())).hasMessageContaining("Use isNull()");
  }

  private static String typed(Expression<?, ?> expression) {
    return expression.expr().type() + (expression.expr().nullable() ? "" : " not null");
  }
}
