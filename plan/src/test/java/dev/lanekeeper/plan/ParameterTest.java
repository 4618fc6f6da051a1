package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Expressions.listParam;
import static dev.lanekeeper.plan.Expressions.param;
import static dev.lanekeeper.plan.Failures.assertFails;
import static dev.lanekeeper.plan.Failures.message;
import static dev.lanekeeper.plan.Shop.AMOUNT;
import static dev.lanekeeper.plan.Shop.CUSTOMER;
import static dev.lanekeeper.plan.Shop.DAY;
import static dev.lanekeeper.plan.Shop.ORDERS;
import static dev.lanekeeper.plan.Shop.ORDER_ID;
import static dev.lanekeeper.plan.Shop.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ParameterTest {

  private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 1);

  private static final Plan<Shop.Order> SINCE =
      ORDERS.where(DAY.ge(param("since", LocalDate.class)).and(AMOUNT.gt(param("least", AMOUNT))));

  @Test
  void aBoundParameterIsAsIfItsValueHadBeenWritten() {
    Plan<Shop.Order> bound = SINCE.bind("since", DAY_ONE).bind("least", new BigDecimal("5"));
    Plan<Shop.Order> written = ORDERS.where(DAY.ge(DAY_ONE).and(AMOUNT.gt(new BigDecimal("5.00"))));
    assertThat(bound.digest()).isEqualTo(written.digest()).isNotEqualTo(SINCE.digest());
    assertThat(bound.digest())
        .isEqualTo(SINCE.bind(Map.of("since", DAY_ONE, "least", new BigDecimal("5"))).digest())
        .isNotEqualTo(SINCE.bind(Map.of("since", DAY_ONE, "least", new BigDecimal("6"))).digest());
  }

  @Test
  void aPlanNamesWhatIsNotBoundYet() {
    assertThat(SINCE.parameters().keySet()).containsExactly("since", "least");
    assertThat(SINCE.bind("since", DAY_ONE).parameters().keySet()).containsExactly("least");
    assertThat(ORDERS.parameters()).isEmpty();
  }

  @Test
  void everyUseIsBoundAndWhatIsSharedStaysShared() {
    Plan<Shop.Order> twice = SINCE.unionAll(SINCE).where(DAY.lt(param("since", LocalDate.class)));
    Plan<Shop.Order> bound = twice.bind("since", DAY_ONE);
    assertThat(bound.parameters().keySet()).containsExactly("least");
    Rel.SetOperation union = (Rel.SetOperation) ((Rel.Filter) bound.rel()).input();
    assertThat(union.inputs().get(0)).isSameAs(union.inputs().get(1));
  }

  @Test
  void missingExtraAndMistypedOnesAreRefused() {
    assertThat(message(() -> SINCE.bind("sinse", DAY_ONE)))
        .isEqualTo(
            "[LK409] The plan has no parameter 'sinse' (did you mean 'since'?).\n"
                + "  fix: It has: since, least");
    assertFails(Code.LK409, () -> ORDERS.bind("since", DAY_ONE))
        .hasMessageContaining("It has none");
    assertFails(Code.LK409, () -> SINCE.bind("since", "2026-01-01"))
        .hasMessageContaining("Parameter 'since' is date, but got: java.lang.String");
    assertFails(Code.LK409, () -> SINCE.bind("least", new BigDecimal("0.001")));
    assertFails(Code.LK409, () -> SINCE.bind("least", Nulls.text()));
    Plan<Shop.Order> torn = ORDERS.where(ORDER_ID.eq(param("x", Long.class)));
    assertFails(Code.LK409, () -> torn.where(CUSTOMER.eq(param("x", String.class))).bind("x", 5L))
        .hasMessageContaining("Parameter 'x' is int64 and text");
  }

  @Test
  void listsOfValuesAreParametersToo() {
    Plan<Shop.Order> some = ORDERS.where(ORDER_ID.in(listParam("ids", ORDER_ID)));
    assertThat(some.bind("ids", List.of(1L, 2L)).digest())
        .isEqualTo(ORDERS.where(ORDER_ID.in(List.of(1L, 2L))).digest());
    Rel.Filter none = (Rel.Filter) some.bind("ids", List.of()).rel();
    assertThat(none.condition()).isEqualTo(new Expr.Literal(false, DataType.Simple.BOOLEAN));
    assertFails(Code.LK409, () -> some.bind("ids", 1L));
    assertFails(Code.LK409, () -> some.bind("ids", List.of("1")));
    Plan<Shop.Order> paid = ORDERS.where(STATUS.in(listParam("states", STATUS)));
    Rel.Filter bound = (Rel.Filter) paid.bind("states", List.of(Shop.Status.PAID)).rel();
    Expr.Call in = (Expr.Call) bound.condition();
    assertThat(in.function()).isEqualTo(Function.IN);
    assertThat(in.arguments().get(1)).isEqualTo(new Expr.Literal("PAID", DataType.Simple.TEXT));
  }

  private static final SqlTemplate TEMPLATE =
      SqlTemplate.of("duckdb", "SELECT * FROM ${orders} AS \"orders\" WHERE \"day\" >= ${:since}");

  @Test
  void queriesTakeRelationsAndArguments() {
    RowType<Shop.Order> type = RowType.of(Shop.Order.class);
    Plan<Shop.Order> plan =
        SqlPlan.query(TEMPLATE, type)
            .relation("orders", ORDERS)
            .argument("since", DAY_ONE, DataType.Simple.DATE)
            .plan();
    assertThat(plan.rel().inputs()).containsExactly(ORDERS.rel());
    Plan<Shop.Order> open =
        SqlPlan.query(TEMPLATE, type)
            .relation("orders", ORDERS)
            .parameter("since", DataType.Simple.DATE)
            .plan();
    assertThat(open.parameters().keySet()).containsExactly("since");
    assertThat(open.bind("since", DAY_ONE).digest()).isEqualTo(plan.digest());
    assertFails(
        Code.LK409,
        () -> SqlPlan.query(TEMPLATE, type).argument("since", "then", DataType.Simple.DATE));
    assertFails(Code.LK900, () -> SqlPlan.query(TEMPLATE, type).relation("orders", ORDERS).plan())
        .hasMessageContaining("[:since]");
  }

  @Test
  void listsAreArgumentsOfQueriesToo() {
    DataType list = new DataType.ListOf(new Field("element", DataType.Simple.DATE, false));
    Plan<Shop.Order> plan =
        SqlPlan.query(TEMPLATE, RowType.of(Shop.Order.class))
            .relation("orders", ORDERS)
            .argument("since", List.of(DAY_ONE), list)
            .plan();
    assertThat(((Rel.Query) plan.rel()).arguments().get(0).value())
        .isEqualTo(new Expr.Literal(List.of(DAY_ONE), list));
  }
}
