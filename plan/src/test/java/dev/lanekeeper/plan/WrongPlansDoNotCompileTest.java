package dev.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrongPlansDoNotCompileTest {

  @TempDir Path folder = Path.of("replaced by JUnit");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDERS.where(AMOUNT.gt(new BigDecimal(5)).and(CUSTOMER.ne(NOTE)))",
        "ORDERS.where(literal(5L).lt(ORDER_ID))",
        "ORDERS.where(ORDER_ID.in(List.of(1L, 2L)).or(like(CUSTOMER, \"A%\")).not())",
        "ORDERS.where(STATUS.eq(Shop.Status.PAID)).orderBy(DAY.desc().nullsFirst()).limit(3)",
        "ORDERS.where(DAY.ge(param(\"since\", LocalDate.class)))",
        "ORDERS.where(CUSTOMER.in(listParam(\"names\", CUSTOMER)))",
        """
        ORDERS.innerJoin(CUSTOMERS, left(CUSTOMER).eq(right(NAME)).and(left(ORDER_ID.gt(5L))))
            .select(Shop.Sale.class, left(CUSTOMER).as(SALE_CUSTOMER), right(CITY).as(SALE_CITY),
                left(ORDER_ID).as(SALE_ORDER_ID))""",
        """
        ORDERS.fullJoin(ORDERS, left(CUSTOMER).eq(right(CUSTOMER)))
            .select(Shop.Sale.class,
                coalesce(left(CUSTOMER), right(CUSTOMER), literal("")).as(SALE_CUSTOMER),
                right(NOTE).as(SALE_CITY), coalesce(left(ORDER_ID), literal(0L)).as(SALE_ORDER_ID))""",
        """
        ORDERS.groupBy(CUSTOMER).aggregate(Shop.Revenue.class, CUSTOMER.as(REVENUE_CUSTOMER),
            sum(AMOUNT).as(REVENUE), count().as(REVENUE_ORDERS))""",
        """
        ORDERS.select(Shop.Ranked.class, ORDER_ID.as(RANKED_ORDER_ID),
            rowNumber().over(Window.partitionBy(CUSTOMER).orderBy(DAY.asc())).as(PLACE),
            sum(AMOUNT).over(Window.orderedBy(DAY.asc(), ORDER_ID.asc())).as(RUNNING))""",
      })
  void rightOnesDo(String plan) {
    assertThat(compile(plan)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDERS.where(NAME.eq(\"a\"))",
        "ORDERS.where(CUSTOMER.eq(NAME))",
        "ORDERS.where(ORDER_ID.eq(\"a\"))",
        "ORDERS.where(ORDER_ID.eq(5))",
        "ORDERS.where(ORDER_ID.eq(CUSTOMER))",
        "ORDERS.where(STATUS.eq(\"PAID\"))",
        "ORDERS.where(CUSTOMER)",
        "ORDERS.where(ORDER_ID.in(List.of(\"a\")))",
        "ORDERS.where(DAY.ge(param(\"since\", String.class)))",
        "ORDERS.where(ORDER_ID.in(listParam(\"names\", CUSTOMER)))",
        "ORDERS.where(like(AMOUNT, \"A%\"))",
        "ORDERS.where(left(ORDER_ID.gt(5L)))",
        "ORDERS.orderBy(NAME.asc())",
        "ORDERS.groupBy(NAME)",
        "ORDERS.union(CUSTOMERS)",
        "ORDERS.innerJoin(CUSTOMERS, left(CUSTOMER).eq(right(SINCE)))",
        "ORDERS.innerJoin(CUSTOMERS, left(NAME).eq(right(CUSTOMER)))",
        "ORDERS.innerJoin(CUSTOMERS, left(CUSTOMER).eq(NAME))",
        "ORDERS.innerJoin(CUSTOMERS, CUSTOMER.eq(\"a\"))",
        "ORDERS.select(Shop.Sale.class, NAME.as(SALE_CUSTOMER))",
        "ORDERS.select(Shop.Sale.class, AMOUNT.as(SALE_CUSTOMER))",
        "ORDERS.select(Shop.Sale.class, CUSTOMER.as(REVENUE_CUSTOMER))",
        "ORDERS.select(Shop.Sale.class, rowNumber().as(SALE_ORDER_ID))",
        "ORDERS.aggregate(Shop.Sale.class, sum(CUSTOMER).as(SALE_CUSTOMER))",
        "ORDERS.select(Shop.Ranked.class, sum(AMOUNT).over(Window.partitionBy(NAME)).as(RUNNING))",
        "plus(ORDER_ID, PIECES)",
        "avg(CUSTOMER)",
      })
  void wrongOnesDoNot(String plan) {
    assertThat(compile(plan)).isNotEmpty().allMatch(error -> error.startsWith("11: "));
  }

  @Test
  void aComparisonNamesBothTypes() {
    assertThat(String.join("\n", compile("ORDERS.where(ORDER_ID.eq(\"a\"))")))
        .contains("String", "Long");
  }

  private List<String> compile(String expression) {
    String source =
        """
        package dev.lanekeeper.plan;

        import static dev.lanekeeper.plan.Expressions.*;
        import static dev.lanekeeper.plan.Shop.*;
        import java.math.BigDecimal;
        import java.time.LocalDate;
        import java.util.List;

        class Snippet {
          Object plan() {
            return %s;
          }
        }
        """
            .formatted(expression);
    return Compiler.compile("dev.lanekeeper.plan.Snippet", source, folder);
  }
}
