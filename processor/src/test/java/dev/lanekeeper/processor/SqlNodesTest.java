package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * {@code @Sql} nodes: from the annotation to a static method, and their problems at the
 * annotation's value.
 */
final class SqlNodesTest {

  private static Compilation compile(String query, String parameters) {
    return Compilation.of(
        """
        package shop;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        import java.math.BigDecimal;
        import java.nio.file.Path;
        import java.time.LocalDate;
        @Pipeline
        interface Shop {
          record Order(long id, String customer, @Decimal(precision = 18, scale = 2) BigDecimal amount, LocalDate day) {}
          record Revenue(String customer, @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}
          @Node static Plan<Order> orders(@Input Path file) { return Plan.parquet(file, Order.class); }
          @Node @Sql(%s) Plan<Revenue> revenue(%s);
        }
        """
            .formatted(
                "\"\"\"\n      " + query.replace("\n", "\n      ") + "\n      \"\"\"", parameters),
        """
        package shop;
        import dev.lanekeeper.plan.Plan;
        import java.nio.file.Path;
        import java.time.LocalDate;
        public class Main {
          public static Object revenue() {
            return ShopWiring.revenue(Plan.parquet(Path.of("x"), Shop.Order.class), LocalDate.of(2026, 1, 1));
          }
        }
        """);
  }

  @Test
  void queryBecomesAStaticMethodAndANode() throws Exception {
    Compilation compiled =
        compile(
            "select customer, sum(amount) as revenue\nfrom orders\nwhere day >= :since\ngroup by customer",
            "Plan<Order> orders, @Input LocalDate since");

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopWiring.java"))
        .contains(
            "public static Plan<Shop.Revenue> revenue(Plan<Shop.Order> orders, LocalDate since) {")
        .contains(".relation(\"orders\", orders)")
        .contains(".argument(\"since\", since, DataType.Simple.DATE)")
        .contains("if (starts(1)) revenue = plan(1, revenue(orders, since));");
    assertThat(compiled.file("META-INF/lanekeeper/shop.Shop.json"))
        .contains("\"sql\": \"select customer, sum(amount) as revenue\\nfrom orders");
    assertThat(compiled.load("shop.Main").getMethod("revenue").invoke(null).toString())
        .startsWith("Plan of Revenue");
  }

  @Test
  void problemsStandAtTheirWord() {
    Compilation wrong =
        compile(
            "select custmer as customer, amount as revenue\nfrom orders\nwhere day >= :since",
            "Plan<Order> orders, @Input LocalDate since");

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .isEqualTo(
            """
            Shop.java:13:14 [LK203] No column is named 'custmer' (did you mean 'customer'?).
              fix: Correct the name, or add the component to the record.""");
  }

  @Test
  void columnsThatDoNotFitAreATableAtTheFirstOfThem() {
    Compilation wrong =
        compile(
            "select customer,\n  sum(amount) as revenu\nfrom orders\nwhere day >= :since\ngroup by customer",
            "Plan<Order> orders, @Input LocalDate since");

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:14:9 [LK204] The query's columns do not fit the record:
                expected               got
                revenue decimal(38,2)                        missing
                                       revenu decimal(38,2)  not in the record
                (1 column fits)
              fix: Change the query or the record so that names and types agree. The query gives:
              import dev.lanekeeper.annotation.Decimal;
              import java.math.BigDecimal;
             \s
              record Revenue(String customer, @Decimal(precision = 38, scale = 2) BigDecimal revenu) {}""");
  }

  @Test
  void parametersThatTheQueryDoesNotUseAreToldAtTheParameter() {
    Compilation wrong =
        compile(
            "select customer, amount as revenue from orders",
            "Plan<Order> orders, @Input LocalDate since, @From(\"orders\") Plan<Order> others");

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:14:71 [LK205] The query never uses the parameter :since.
              fix: Use it, or take the parameter away.""",
            """
            Shop.java:14:106 [LK205] The query never reads 'others'.
              fix: Read it, or take the parameter away.""");
  }

  @Test
  void parametersAreTablesOrValues() {
    Compilation wrong =
        compile(
            "select customer, amount as revenue from orders",
            "Plan<Order> orders, @Input Path since");

    assertThat(wrong.errors())
        .first()
        .asString()
        .startsWith(
            "Shop.java:14:66 [LK205] Parameter 'since' of query 'revenue' is java.nio.file.Path, which is neither a table nor a value.");
  }
}
