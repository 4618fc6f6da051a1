package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Expressions.coalesce;
import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.lower;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.sum;
import static dev.lanekeeper.plan.Failures.assertFails;
import static dev.lanekeeper.plan.Failures.message;
import static dev.lanekeeper.plan.Shop.AMOUNT;
import static dev.lanekeeper.plan.Shop.CITY;
import static dev.lanekeeper.plan.Shop.CUSTOMER;
import static dev.lanekeeper.plan.Shop.CUSTOMERS;
import static dev.lanekeeper.plan.Shop.DAY;
import static dev.lanekeeper.plan.Shop.NAME;
import static dev.lanekeeper.plan.Shop.NOTE;
import static dev.lanekeeper.plan.Shop.ORDERS;
import static dev.lanekeeper.plan.Shop.ORDER_ID;
import static dev.lanekeeper.plan.Shop.PLACE;
import static dev.lanekeeper.plan.Shop.RANKED_ORDER_ID;
import static dev.lanekeeper.plan.Shop.REVENUE;
import static dev.lanekeeper.plan.Shop.REVENUE_CUSTOMER;
import static dev.lanekeeper.plan.Shop.REVENUE_ORDERS;
import static dev.lanekeeper.plan.Shop.RUNNING;
import static dev.lanekeeper.plan.Shop.SALE_CITY;
import static dev.lanekeeper.plan.Shop.SALE_CUSTOMER;
import static dev.lanekeeper.plan.Shop.SALE_ORDER_ID;
import static dev.lanekeeper.plan.Shop.SINCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.DataType;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class PlanTest {

  @Test
  void everyPlanKnowsItsColumns() {
    Plan<Shop.Revenue> revenue =
        ORDERS
            .where(AMOUNT.gt(BigDecimal.TEN))
            .groupBy(CUSTOMER)
            .aggregate(
                Shop.Revenue.class,
                CUSTOMER.as(REVENUE_CUSTOMER),
                sum(AMOUNT).as(REVENUE),
                count().as(REVENUE_ORDERS))
            .orderBy(REVENUE.desc())
            .limit(10);
    assertThat(revenue.schema()).isEqualTo(RowType.of(Shop.Revenue.class).schema());
    assertThat(revenue.rel().schema()).isEqualTo(revenue.schema());
    assertThat(revenue.rowType()).isSameAs(RowType.of(Shop.Revenue.class));
  }

  @Test
  void assignmentsStandInTheOrderOfTheRecord() {
    Plan<Shop.Sale> sales =
        ORDERS.select(
            Shop.Sale.class,
            ORDER_ID.as(SALE_ORDER_ID),
            NOTE.as(SALE_CITY),
            CUSTOMER.as(SALE_CUSTOMER));
    Rel.Project project = (Rel.Project) sales.rel();
    assertThat(project.columns()).extracting(Expr::type).hasToString("[text, text, int64]");
    assertThat(project.columns())
        .extracting(column -> ((Expr.Column) column).name())
        .containsExactly("customer", "note", "orderId");
  }

  @Test
  void aRecordIsAssignedWhollyAndOnce() {
    assertThat(
            message(
                () ->
                    ORDERS.select(
                        Shop.Sale.class, CUSTOMER.as(SALE_CUSTOMER), NOTE.as(SALE_CUSTOMER))))
        .isEqualTo(
            """
            [LK204] The query's columns do not fit record dev.lanekeeper.plan.Shop$Sale.
              customer: expected one assignment, got two
              customer: expected text not null, got text that can be null (use coalesce, or make the component nullable)
              city: expected text, got no assignment
              orderId: expected int64 not null, got no assignment
              fix: Assign every column of the record once, with a value of its type.""");
  }

  record Wider(@Decimal(precision = 20, scale = 3) BigDecimal amount) {}

  record Narrower(@Decimal(precision = 17, scale = 2) BigDecimal amount) {}

  @Test
  void decimalsWidenButAreNeverCut() {
    Column<Wider, BigDecimal> wider = Column.of(Wider.class, "amount", BigDecimal.class);
    Rel.Project project = (Rel.Project) ORDERS.select(Wider.class, AMOUNT.as(wider)).rel();
    assertThat(project.columns().get(0))
        .isEqualTo(new Expr.Cast(AMOUNT.expr(), new DataType.Decimal(20, 3)));
    Column<Narrower, BigDecimal> narrower = Column.of(Narrower.class, "amount", BigDecimal.class);
    assertFails(Code.LK204, () -> ORDERS.select(Narrower.class, AMOUNT.as(narrower)))
        .hasMessageContaining("amount: expected decimal(17,2) not null, got decimal(18,2)");
    assertThat(
            ORDERS.select(Narrower.class, Expressions.decimal(AMOUNT, 17, 2).as(narrower)).schema())
        .isEqualTo(RowType.of(Narrower.class).schema());
  }

  @Test
  void outerJoinsMakeTheMissingSideNullable() {
    Condition<Pair<Shop.Order, Shop.Customer>> on = left(CUSTOMER).eq(right(NAME));
    Plan<Shop.Sale> sales =
        ORDERS
            .leftJoin(CUSTOMERS, on)
            .select(
                Shop.Sale.class,
                left(CUSTOMER).as(SALE_CUSTOMER),
                right(CITY).as(SALE_CITY),
                left(ORDER_ID).as(SALE_ORDER_ID));
    assertThat(((Rel.Join) sales.rel()).kind()).isEqualTo(Rel.Join.Kind.LEFT);
    assertFails(
            Code.LK204,
            () ->
                ORDERS
                    .leftJoin(CUSTOMERS, on)
                    .select(
                        Shop.Sale.class,
                        left(CUSTOMER).as(SALE_CUSTOMER),
                        right(CITY).as(SALE_CITY),
                        right(SINCE).as(SALE_ORDER_ID)))
        .hasMessageContaining("orderId: expected int64 not null, got int64 that can be null");
    Plan<Shop.Sale> full =
        ORDERS
            .fullJoin(CUSTOMERS, on)
            .select(
                Shop.Sale.class,
                coalesce(left(CUSTOMER), right(NAME), literal("")).as(SALE_CUSTOMER),
                right(CITY).as(SALE_CITY),
                coalesce(left(ORDER_ID), right(SINCE), literal(0L)).as(SALE_ORDER_ID));
    assertThat(full.schema()).isEqualTo(sales.schema());
  }

  @Test
  void aPlanJoinsItself() {
    Plan<Shop.Sale> pairs =
        ORDERS
            .innerJoin(
                ORDERS, left(CUSTOMER).eq(right(CUSTOMER)).and(left(ORDER_ID).lt(right(ORDER_ID))))
            .select(
                Shop.Sale.class,
                left(CUSTOMER).as(SALE_CUSTOMER),
                right(NOTE).as(SALE_CITY),
                right(ORDER_ID).as(SALE_ORDER_ID));
    Rel.Join join = (Rel.Join) pairs.rel();
    assertThat(join.left()).isSameAs(join.right());
    assertThat(((Expr.Column) join.columns().get(1)).input()).isEqualTo(1);
  }

  @Test
  void groupsHaveOnlyKeysAndAggregates() {
    assertFails(
            Code.LK206,
            () ->
                ORDERS
                    .groupBy(DAY)
                    .aggregate(
                        Shop.Revenue.class,
                        CUSTOMER.as(REVENUE_CUSTOMER),
                        sum(AMOUNT).as(REVENUE),
                        count().as(REVENUE_ORDERS)))
        .hasMessageContaining("'customer' is neither a key of groupBy(..) nor inside an aggregate");
    Plan<Shop.Revenue> byComputedKey =
        ORDERS
            .groupBy(lower(CUSTOMER))
            .aggregate(
                Shop.Revenue.class,
                lower(CUSTOMER).as(REVENUE_CUSTOMER),
                sum(AMOUNT).as(REVENUE),
                count().as(REVENUE_ORDERS));
    assertThat(((Rel.Aggregate) byComputedKey.rel()).keys()).hasSize(1);
  }

  @Test
  void aggregatesOfAllRowsCanBeNull() {
    assertFails(
            Code.LK204,
            () ->
                ORDERS.aggregate(
                    Shop.Revenue.class,
                    literal("all").as(REVENUE_CUSTOMER),
                    sum(AMOUNT).as(REVENUE),
                    count().as(REVENUE_ORDERS)))
        .hasMessageContaining(
            "revenue: expected decimal(38,2) not null, got decimal(38,2) that can");
    Plan<Shop.Revenue> all =
        ORDERS.aggregate(
            Shop.Revenue.class,
            literal("all").as(REVENUE_CUSTOMER),
            coalesce(sum(AMOUNT), literal(BigDecimal.ZERO)).as(REVENUE),
            count().as(REVENUE_ORDERS));
    assertThat(((Rel.Aggregate) all.rel()).keys()).isEmpty();
  }

  @Test
  void aggregatesAndWindowsStandWhereTheyMeanSomething() {
    assertFails(Code.LK206, () -> ORDERS.where(sum(AMOUNT).gt(BigDecimal.ONE)))
        .hasMessageContaining("SUM is of many rows: it belongs in aggregate(..), or over a window");
    Window<Shop.Order> byDay = Window.orderedBy(DAY.asc());
    assertFails(Code.LK206, () -> ORDERS.where(rowNumber().over(byDay).eq(1L)))
        .hasMessageContaining("ROW_NUMBER over a window is a column of select");
    assertFails(
            Code.LK206,
            () ->
                ORDERS.select(
                    Shop.Ranked.class,
                    ORDER_ID.as(RANKED_ORDER_ID),
                    rowNumber().over(Window.partitionBy(CUSTOMER)).as(PLACE),
                    sum(AMOUNT).over(byDay).as(RUNNING)))
        .hasMessageContaining("ROW_NUMBER needs a window with an order");
    Plan<Shop.Ranked> ranked =
        ORDERS.select(
            Shop.Ranked.class,
            ORDER_ID.as(RANKED_ORDER_ID),
            rowNumber().over(byDay).as(PLACE),
            sum(AMOUNT).over(byDay).as(RUNNING));
    assertThat(((Rel.Project) ranked.rel()).columns().get(1)).isInstanceOf(Expr.Window.class);
  }

  @Test
  void limitsOfLimitsAreOneLimit() {
    Plan<Shop.Order> sorted = ORDERS.orderBy(DAY.asc());
    assertThat(sorted.offset(20).limit(10).rel())
        .isEqualTo(new Rel.Limit(sorted.rel(), 20, OptionalLong.of(10)));
    assertThat(sorted.limit(10).offset(4).rel())
        .isEqualTo(new Rel.Limit(sorted.rel(), 4, OptionalLong.of(6)));
    assertThat(sorted.limit(10).offset(14).rel())
        .isEqualTo(new Rel.Limit(sorted.rel(), 14, OptionalLong.of(0)));
    assertThat(sorted.limit(10).limit(20).rel()).isEqualTo(sorted.limit(10).rel());
    assertFails(Code.LK206, () -> ORDERS.limit(-1)).hasMessageContaining("-1");
  }

  @Test
  void nullsComeLastUnlessSaidOtherwise() {
    Rel.Sort sort =
        (Rel.Sort) ORDERS.orderBy(NOTE.desc(), DAY.asc().nullsFirst(), ORDER_ID.asc()).rel();
    assertThat(sort.keys()).extracting(Rel.SortKey::nullsFirst).containsExactly(false, true, false);
    assertThat(sort.keys()).extracting(Rel.SortKey::descending).containsExactly(true, false, false);
    assertThat(ORDERS.orderBy()).isSameAs(ORDERS);
  }

  @Test
  void setOperationsKeepTheRows() {
    Plan<Shop.Order> some = ORDERS.where(NOTE.isNull());
    assertThat(ORDERS.union(some).unionAll(some).intersect(some).except(some).distinct().schema())
        .isEqualTo(ORDERS.schema());
    Rel.SetOperation union = (Rel.SetOperation) ORDERS.unionAll(some).rel();
    assertThat(union.all()).isTrue();
    assertThat(union.inputs()).containsExactly(ORDERS.rel(), some.rel());
  }
}
