package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code @Expand}: one pattern over a list of values, checked as if it were written by hand. */
final class ExpandTest {

  private static final String HEAD =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.*;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.List;
      """;

  private static String shop(String nodes) {
    return HEAD
        + """
        @Pipeline
        interface Shop {
          record Order(long id, String customer, String kind, @Decimal(precision = 18, scale = 2) BigDecimal amount, LocalDate day) {}
          @Node static Plan<Order> orders() { return Plan.values(List.of(), Order.class); }
        """
        + nodes
        + "}\n";
  }

  @Test
  void columnsOfARecord() {
    Compilation compiled =
        Compilation.of(
            shop(
                """
                  record Spend(String customer, @Decimal(precision = 38, scale = 2) BigDecimal spend_7d,
                      @Decimal(precision = 38, scale = 2) BigDecimal spend_30d) {}
                  @Node @Expand(name = "days", values = {"7", "30"})
                  @Sql(\"""
                      select customer, -- {days} in a comment, and {{ too
                        {{sum(amount) filter (where day > :today - {days}) as spend_{days}d}}
                      from orders group by customer
                      \""")
                  Plan<Spend> spend(Plan<Order> orders, @Input LocalDate today);
                """));

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("META-INF/lanekeeper/shop.Shop.json"))
        .contains(
            "  sum(amount) filter (where day > :today - 7) as spend_7d, sum(amount) filter (where day > :today - 30) as spend_30d\\n");
  }

  @Test
  void combinationsOfValuesAsColumnsOfRows() {
    Compilation compiled =
        Compilation.of(
            shop(
                """
                  @Node
                  @Expand(name = "what", values = {"sum", "avg", "max"})
                  @Expand(name = "days", values = "1..20")
                  @Sql(\"""
                      select customer,
                        {{{what}(amount) filter (where day > :today - {days}) as {what}_{days}}},
                        {{count(*) filter (where kind = '{days}') as "kind {days}"}}
                      from orders group by customer
                      \""")
                  Plan<Row> features(Plan<Order> orders, @Input LocalDate today);
                  @Node @Sql("select sum_1, avg_20, \\"kind 7\\" as seven from features") Plan<Row> some(Plan<Row> features);
                """));

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopColumns.java"))
        .contains("Column<Row, BigDecimal> sum_1 ")
        .contains("Column<Row, Double> avg_20 ")
        .contains("Column<Row, Long> kind_20 ");
  }

  @Test
  void nodesOfOneMethod() throws Exception {
    String source =
        shop(
            """
              record Recent(String customer, LocalDate day) {}
              record Total(String customer, long orders) {}
              @Node @Expand(name = "days", values = {"7", "30"}, nodes = "recent_{days}")
              @Sql("select customer, day from orders where day > :today - {days}")
              Plan<Recent> recent(Plan<Order> orders, @Input LocalDate today);
              @Node @Expand(name = "days", values = {"7", "30"}, nodes = "total_{days}")
              @Sql("select customer, count(*) as orders from recent where customer <> '{days}' group by customer")
              Plan<Total> total(@From("recent_{days}") Plan<Recent> recent);
              @Node static int plans(List<Plan<Total>> total, Plan<Total> total_7) { return total.size(); }
            """);
    Compilation compiled = Compilation.of(source);

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopWiring.java"))
        .contains("recent_30 = plan(2, recent_30(orders, today));")
        .contains("total_30 = plan(5, total_30(recent_30));")
        .contains("total = List.of(total_7, total_30);")
        .contains("List<Plan<Shop.Total>> total() {")
        .contains("public static Plan<Shop.Total> total_7(Plan<Shop.Recent> recent) {");
    assertThat(compiled.file("META-INF/lanekeeper/shop.Shop.json"))
        .contains(
            "\"name\": \"recent_7\",\n      \"method\": \"shop.Shop#recent(Plan<Order>, LocalDate)\"");
  }

  @Test
  void nodesOfALibraryOfAnotherModule() {
    String library =
        HEAD
            + """
            @NodeLibrary
            public interface Names {
              record Name(long id) {}
              @Node @Expand(name = "n", values = "1..3", nodes = "name{n}")
              @Sql("select {n} as id from known where id < :most") Plan<Name> names(Plan<Name> known, @Input long most);
              @Node @Sql("select 1 as id") Plan<Name> known();
            }
            """;
    Compilation first = Compilation.of(library);
    assertThat(first.errors()).isEmpty();
    assertThat(first.file("shop/NamesQueries.java"))
        .contains("names known most\n")
        .contains("Plan<Names.Name> name3(");
    Compilation behind =
        Compilation.with(
            List.of(),
            List.of(new NodeProcessor()),
            List.of(first.output()),
            HEAD
                + """
                @Pipeline(nodes = Names.class)
                interface Shop {
                  @Node static int count(List<Plan<Names.Name>> names, Plan<Names.Name> name2) { return names.size(); }
                }
                """);
    assertThat(behind.errors()).isEmpty();
    assertThat(behind.file("shop/ShopWiring.java"))
        .contains("name2 = plan(2, NamesQueries.name2(known, most));");
  }

  @Test
  void wrongWordsStandInThePattern() {
    Compilation wrong =
        Compilation.of(
            shop(
                """
                  @Node @Expand(name = "days", values = {"7", "30", "90"})
                  @Sql(\"""
                      select customer, idd,
                        {{sum(amonut) filter (where day > :today - {days}) as spend_{days}d}},
                        {{max(d{days}) as m{days}}}
                      from orders group by customer
                      \""")
                  Plan<Row> spend(Plan<Order> orders, @Input LocalDate today);
                  @Node @Expand(name = "kind", values = {"a", "b"}, nodes = "{kind}_orders")
                  @Sql("select id from orders where kindd = '{kind}'") Plan<Row> kinds(Plan<Order> orders);
                  @Node @Expand(name = "k", values = "x", nodes = "only_{k}")
                  @Sql("select {k} as id from orders") Plan<Row> only(Plan<Order> orders);
                """));

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:13:24 [LK203] No column is named 'idd' (did you mean 'id'?).
              fix: Correct the name, or add the component to the record.""",
            """
            Shop.java:14:15 [LK203] for days = 7 and others: No column is named 'amonut' (did you mean 'amount'?).
              fix: Correct the name, or add the component to the record.""",
            """
            Shop.java:15:15 [LK203] for days = 7 and others: No column is named 'd7' (did you mean 'm7'?).
              fix: Correct the name, or add the component to the record.""",
            """
            Shop.java:20:37 [LK203] for kind = a and others: No column is named 'kindd' (did you mean 'kind'?).
              fix: Correct the name, or add the component to the record.""",
            """
            Shop.java:22:16 [LK203] for k = x: No column is named 'x'.
              fix: Correct the name, or add the component to the record.""");
  }

  @Test
  void recordsThatDoNotFitAreShownWhole() {
    Compilation wrong =
        Compilation.of(
            shop(
                """
                  record Spend(String customer, long n_1, long n_3) {}
                  @Node @Expand(name = "n", values = "1..3")
                  @Sql("select customer, {{count(*) filter (where id > {n}) as n_{n}}} from orders group by customer")
                  Plan<Spend> spend(Plan<Order> orders);
                """));

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:13:28 [LK204] for n = 2: The query's columns do not fit the record:
                expected  got
                          n_2 int64 not null  not in the record
                (3 columns fit)
              fix: Change the query or the record so that names and types agree. The query gives:
              record Spend(String customer, long n_1, long n_2, long n_3) {}""");
  }

  @Test
  void valuesCannotLeaveTheirQuotes() {
    Compilation compiled =
        Compilation.of(
            shop(
                """
                  @Node @Expand(name = "v", values = {"O'Hara", "a\\"b", "--", "*/ ; drop"})
                  @Sql("select {{count(*) filter (where customer = '{v}') as \\"of {v}\\"}} from orders")
                  Plan<Row> counts(Plan<Order> orders);
                """));

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("META-INF/lanekeeper/shop.Shop.json").replace("\\\"", "`"))
        .contains("customer = 'O''Hara') as `of O'Hara`, ")
        .contains("customer = 'a`b') as `of a``b`, ")
        .contains("customer = '*/ ; drop') as `of */ ; drop` from");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "@Expand(name = \"a b\", values = \"1\") | select {{1 as x}} | 11:9 [LK213] The name 'a b' is no identifier.",
        "@Expand(name = \"n\", values = {}) | select {{{n} as x}} | 11:9 [LK213] 'n' has no values.",
        "@Expand(name = \"n\", values = {\"1\", \"\"}) | select {{{n} as x}} | 11:44 [LK213] A value is empty, or has characters that cannot be seen.",
        "@Expand(name = \"n\", values = {\"1\", \"1..2\"}) | select {{{n} as x}} | 11:44 [LK213] The value '1' comes twice.",
        "@Expand(name = \"n\", values = \"1..9999\") | select {{{n} as x{n}}} | 11:9 [LK213] 'n' has more than 5000 values.",
        "@Expand(name = \"n\", values = \"a b\") | select {{{n} as x}} | 11:38 [LK213] The value 'a b' stands outside of quotes, where there is room for letters, digits and _ only.",
        "@Expand(name = \"n\", values = \"1 from orders; drop\") | select {{{n} as x}} | 11:38 [LK213] The value '1 from orders; drop' stands outside of quotes,",
        "@Expand(name = \"n\", values = \"1\") | select 1 as x | 11:9 [LK213] Nothing differs by 'n'.",
        "@Expand(name = \"n\", values = \"1\") | select {n} as x | 12:16 [LK213] {n} stands outside of {{ }}.",
        "@Expand(name = \"n\", values = \"1\") | select {{{m} as x}}, {{{n} as y}} | 12:18 [LK213] No @Expand has the name 'm'.",
        "@Expand(name = \"n\", values = \"1\") | select {{{n} as x}}, {{1 as y}} | 12:30 [LK213] All copies of this would be the same.",
        "@Expand(name = \"n\", values = \"1\") | select {{{n} as x from orders | 12:16 [LK213] This {{ has no }}.",
        "@Expand(name = \"n\", values = \"1\") | select {n}}} as x from orders | 12:19 [LK213] This }} has no {{.",
        "@Expand(name = \"n\", values = \"1\") | select {{{n} {{ {n} }} }} from orders | 12:22 [LK213] A {{ }} stands within another one.",
        "@Expand(name = \"n\", values = \"1\") @Expand(name = \"n\", values = \"2\") | select {{{n} as x}} | 12:41 [LK213] Two have the name 'n'.",
        "@Expand(name = \"n\", values = \"1..90\") @Expand(name = \"m\", values = \"1..90\") | select {{{n} as x{m}}} | 12:16 [LK213] This is more than 5000 copies.",
        "@Expand(name = \"n\", values = \"1\", nodes = \"x\") | select {n} as x | 11:9 [LK213] 'x' gives all nodes one name.",
        "@Expand(name = \"n\", values = \"a-b\", nodes = \"x{n}\") | select '{n}' as x | 11:38 [LK213] The node's name 'xa-b' is no Java identifier.",
        "@Expand(name = \"n\", values = \"a\", nodes = \"x{n}\") @Expand(name = \"m\", values = \"a\", nodes = \"x{m}\") | select '{n}{m}' as x | 12:42 [LK213] Two say what nodes are called.",
      })
  void wrongPatterns(String annotations, String query, String expected) {
    Compilation wrong =
        Compilation.of(
            shop(
                "  @Node "
                    + annotations
                    + "\n  @Sql(\""
                    + query
                    + "\") Plan<Row> made(Plan<Order> orders);\n  @Node static int last(Plan<Row> x1) { return 1; }\n"));

    assertThat(wrong.errors()).singleElement().asString().startsWith("Shop.java:" + expected);
  }

  @Test
  void onlyQueriesAreExpanded() {
    Compilation wrong =
        Compilation.of(
            shop(
                "  @Node @Expand(name = \"n\", values = \"1\") static int made() { return 1; }\n"));

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:11:54 [LK106] Node 'Shop.made' has @Expand, but no @Sql.
              fix: Give it a query with @Sql, or take @Expand away.""");
  }

  @Test
  void namesThatAreTakenAreToldOnce() {
    Compilation wrong =
        Compilation.of(
            shop(
                """
                  @Node static int n_2() { return 1; }
                  @Node @Expand(name = "n", values = "1..3", nodes = "n_{n}") @Sql("select {n} as id from orders where id < :most")
                  Plan<Row> numbers(Plan<Order> orders, @Input long most);
                """));

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:13:13 [LK213] The node's name 'n_2' is taken.
              fix: Change the value, or the pattern of the names.""");
  }

  @Test
  void mistakesOfAllCopiesAreToldOnce() {
    Compilation wrong =
        Compilation.of(
            shop(
                """
                  @Node @Expand(name = "n", values = "1..3", nodes = "n_{n}") @Sql("select {n} as id from ordrs")
                  Plan<Row> numbers(Plan<Order> ordrs, @Input int unused);
                """));

    assertThat(wrong.errors())
        .extracting(error -> error.lines().findFirst().orElse(""))
        .containsExactly(
            "Shop.java:12:33 [LK101] No node or input is named 'ordrs' (did you mean 'orders'?). Node 'n_1' of Shop takes it as Plan<Order>; of that type: 'orders'.",
            "Shop.java:12:51 [LK205] The query never uses the parameter :unused.");
  }
}
