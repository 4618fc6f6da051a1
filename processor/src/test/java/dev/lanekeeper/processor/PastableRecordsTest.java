package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** For a record that does not fit or does not exist, the error has the one to paste. */
final class PastableRecordsTest {

  private static final String HEAD =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.List;
      import org.jspecify.annotations.*;
      """;

  private static final String SHOP =
      HEAD
          + """
          @Pipeline
          interface Shop {
            enum Status { OPEN, CLOSED }
            record Line(long item, int count) {}
            record Order(long id, String customer, @Decimal(precision = 18, scale = 2) BigDecimal amount,
                LocalDate day, Status status, List<Line> lines) {}
            @Node static Plan<Order> orders() { return Plan.values(List.of(), Order.class); }
          %s
          }
          """;

  @Test
  void aRecordThatDoesNotExist() {
    String shop =
        SHOP.formatted(
            """
              @Node @Sql("select customer, sum(amount) as revenue, max(day) as \\"last day\\", count(*) as n from orders group by customer")
              Plan<Revenue> revenue(Plan<Order> orders);\
            """);
    Compilation wrong = Compilation.of(shop);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:16:8 cannot find symbol
              symbol:   class Revenue
              location: interface shop.Shop""",
            """
            Shop.java:16:17 [LK210] Record Revenue cannot be a row: there is no such type.
              fix: Write it, with the columns of the query:
              import dev.lanekeeper.annotation.Column;
              import dev.lanekeeper.annotation.Decimal;
              import java.math.BigDecimal;
              import java.time.LocalDate;
             \s
              record Revenue(
                  String customer,
                  @Decimal(precision = 38, scale = 2) BigDecimal revenue,
                  @Column("last day") LocalDate last_day,
                  long n) {}""");
    assertThat(pasted(shop, wrong.errors().get(1))).isEmpty();
  }

  @Test
  void inNullMarkedCodeNullsAreMarked() {
    String shop =
        SHOP.formatted(
                """
                  @Node @Sql("select customer, id, lines, avg(amount) as mean from orders group by customer, id, lines")
                  Plan<Mean> mean(Plan<Order> orders);\
                """)
            .replace("@Pipeline", "@NullMarked @Pipeline")
            .replace("String customer, @Dec", "@Nullable String customer, @Dec");
    Compilation wrong = Compilation.of(shop);

    assertThat(wrong.errors())
        .last()
        .asString()
        .endsWith(
            """
            :
              import java.util.List;
              import org.jspecify.annotations.Nullable;
             \s
              record Mean(@Nullable String customer, long id, List<Lines> lines, double mean) {
             \s
                record Lines(long item, int count) {}
              }""");
    assertThat(pasted(shop, wrong.errors().get(1))).isEmpty();
  }

  @Test
  void aRecordThatDoesNotFitKeepsWhatFits() {
    String shop =
        SHOP.formatted(
            """
              record Best(long id, Status status, List<Line> lines, LocalDate day, int total) {}
              @Node @Sql("select id, status, lines, amount as total from orders") Plan<Best> best(Plan<Order> orders);\
            """);
    Compilation wrong = Compilation.of(shop);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:16:41 [LK204] The query's columns do not fit the record:
                expected              got
                day date                                   missing
                total int32 not null  total decimal(18,2)  does not fit: cast(.. as integer)
                (3 columns fit)
              fix: Change the query or the record so that names and types agree. The query gives:
              import dev.lanekeeper.annotation.Decimal;
              import java.math.BigDecimal;
             \s
              record Best(
                  long id,
                  Status status,
                  List<Line> lines,
                  @Decimal(precision = 18, scale = 2) BigDecimal total) {}""");
    String record =
        shop.substring(
            shop.indexOf("record Best"), shop.indexOf("{}", shop.indexOf("record Best")) + 2);
    assertThat(pasted(shop.replace(record, ""), wrong.errors().get(0))).isEmpty();
  }

  @Test
  void tooManyColumnsForARecordAreRows() {
    StringBuilder columns = new StringBuilder("id as c0");
    for (int i = 1; i < 130; i++) {
      columns.append(", id as c").append(i);
    }
    Compilation wrong =
        Compilation.of(
            SHOP.formatted(
                "  @Node @Sql(\"select "
                    + columns
                    + " from orders\") Plan<Wide> wide(Plan<Order> orders);"));

    assertThat(wrong.errors())
        .last()
        .asString()
        .endsWith(
            "fix: Return Plan<Row>: the query gives more columns than a record has room for (254 slots, a long or double two).");
  }

  @Test
  void aWrongQueryIsToldInstead() {
    Compilation wrong =
        Compilation.of(
            SHOP.formatted(
                """
                  @Node @Sql("select idd from orders") Plan<Missing> one(Plan<Order> orders);
                  @Node @Sql("select id from one") Plan<Missing> two(Plan<Missing> one);\
                """));

    assertThat(wrong.errors())
        .hasSize(4)
        .filteredOn(error -> error.contains("[LK"))
        .singleElement()
        .asString()
        .contains("[LK203] No column is named 'idd'");
  }

  @Test
  void privateAndGenericRecordsOfQueriesAreToldOnce() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            abstract class Shop {
              private record Hidden(int a) {}
              record Generic<T>(int a) {}
              record Fine(int a) {}
              @NodeLibrary
              abstract static class Nodes {
                @Node @Sql("select 1 as a") abstract Plan<Hidden> hidden();
                @Node @Sql("select 1 as a") abstract Plan<Generic<String>> generic();
                @Node @Sql("select a from hidden") abstract Plan<Fine> fine(Plan<Hidden> hidden);
              }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:5:11 [LK210] Record Hidden cannot be a row: it is private.
              fix: Make it visible to generated code: package-private or public.""",
            """
            Shop.java:6:3 [LK210] Record Generic cannot be a row: it has type parameters.
              fix: Write the types of its components out.""");
  }

  /** Returns what is wrong once the record is pasted, with its imports. */
  private static java.util.List<String> pasted(String shop, String error) {
    String text = error.substring(error.indexOf("fix:"));
    text = text.substring(text.indexOf('\n') + 1);
    int record = text.indexOf("record ");
    return Compilation.of(
            shop.replace(
                    "import java.math.BigDecimal;\n",
                    "import java.math.BigDecimal;\n" + text.substring(0, record))
                .replace("interface Shop {\n", "interface Shop {\n" + text.substring(record)))
        .errors();
  }
}
