package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code @Sql} nodes that return {@code Plan<Row>}: their columns are what the query gives. */
final class RowNodesTest {

  private static final String HEAD =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.*;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.List;
      """;

  private static final String SHOP =
      HEAD
          + """
          @Pipeline
          interface Shop {
            record Order(long id, String customer, @Decimal(precision = 18, scale = 2) BigDecimal amount,
                LocalDate day, List<String> tags) {}
            record Total(String customer, @Decimal(precision = 38, scale = 2) BigDecimal revenue) {}
            @Node static Plan<Order> orders() { return Plan.values(List.of(), Order.class); }
            @Node @Sql("select customer, sum(amount) as revenue, max(day) as \\"last day\\", count(*) as class from orders group by customer")
            Plan<Row> wide(Plan<Order> orders);
            @Node @Sql("select customer, revenue from narrow where revenue > 0") Plan<Total> totals(@From("narrow") Plan<Row> narrow);
            @Node @Sql("select * exclude (class) from wide") Plan<Row> narrow(Plan<Row> wide);
            @Node static Plan<Row> best(Plan<Row> wide) {
              return wide.orderBy(ShopColumns.WideRow.revenue.desc()).where(ShopColumns.WideRow.class_.gt(3L));
            }
          }
          """;

  @Test
  void columnsAreKnownToQueriesAndToJava() throws Exception {
    Compilation compiled = Compilation.of(SHOP);

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopColumns.java"))
        .contains(
            "RowType.of(Schema.parse(\"customer text, revenue decimal(38,2), \\\"last day\\\" date, class int64 not null\"))")
        .contains("Column<Row, LocalDate> last_day = Column.<Row, LocalDate>of(TYPE, \"last day\"")
        .contains("public static final class NarrowRow {");
    assertThat(compiled.file("shop/ShopWiring.java"))
        .contains(".relation(\"narrow\", narrow, ShopColumns.NarrowRow.TYPE)");
    assertThat(compiled.file("META-INF/lanekeeper/shop.Shop.json").replaceAll("\\s+", ""))
        .contains(
            "\"columns\":[{\"name\":\"customer\",\"type\":\"text\",\"nullable\":true},{\"name\":\"revenue\"");
    assertThat(compiled.load("shop.ShopColumns$WideRow").getField("class_").get(null)).isNotNull();
  }

  @Test
  void wrongColumnsOfThemAreErrorsOnTheWord() {
    Compilation wrong =
        Compilation.of(
            SHOP.replace(
                "select customer, revenue from narrow", "select customer, class from narrow"));

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:15:32 [LK203] No column is named 'class'.
              fix: Correct the name, or add the component to the record.""");
  }

  @Test
  void javaNodesDoNotCompileWithAColumnThatIsNotThere() {
    Compilation wrong = Compilation.of(SHOP.replace("WideRow.revenue", "WideRow.revenu"));

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:18:44 cannot find symbol");
  }

  @Test
  void queriesReadTheColumnsOfComposedLibraries() {
    String library =
        HEAD
            + """
            @NodeLibrary
            public interface Names {
              record Name(long id, String name) {}
              @Node @Sql("select 1 as id, 'a' as name") Plan<Name> known();
              @Node @Sql("select id, upper(name) as loud from known") Plan<Row> names(Plan<Name> known);
            }
            """;
    String pipeline =
        HEAD
            + """
            @Pipeline(nodes = Names.class)
            interface Shop {
              record Loud(String loud) {}
              @Node @Sql("select loud from names where id > 1") Plan<Loud> some(Plan<Row> names);
            }
            """;
    Compilation together = Compilation.of(library, pipeline);
    assertThat(together.errors()).isEmpty();
    assertThat(together.file("shop/ShopWiring.java"))
        .contains(".relation(\"names\", names, NamesColumns.NamesRow.TYPE)");

    Compilation first = Compilation.of(library);
    Compilation behind =
        Compilation.with(
            List.of(), List.of(new NodeProcessor()), List.of(first.output()), pipeline);
    assertThat(behind.errors()).isEmpty();
    Compilation wrong =
        Compilation.with(
            List.of(),
            List.of(new NodeProcessor()),
            List.of(first.output()),
            pipeline.replace("id > 1", "idd > 1"));
    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:10:44 [LK203] No column is named 'idd' (did you mean 'id'?).");
  }

  @Test
  void columnsThatNobodySaysAreToldAtTheParameter() {
    Compilation wrong =
        Compilation.of(
            HEAD
                + """
                @Pipeline
                interface Shop {
                  @Node static Plan<Row> made() { return null; }
                  @Node @Sql("select a from made") Plan<Row> one(Plan<Row> made);
                  @Node @Sql("select a from given") Plan<Row> two(@Input Plan<Row> given);
                  @Node @Sql("select a from nothing") Plan<Row> three(Plan<Row> nothing);
                  @Node @Sql("select a from one") Plan<Row> four(Plan<Row> one);
                }
                """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:10:60 [LK205] Parameter 'made' of query 'one' is a Plan<Row>, but node 'made' is Java, which does not tell javac which columns it has.
              fix: Give the rows a record, which may name just the columns that are read: the goal lanekeeper-maven-plugin:record -Dfile=.. or -Dtable=.. prints it. Or take an @Sql node of this type, or of a library that the pipeline composes, that returns Plan<Row>.""",
            """
            Shop.java:11:68 [LK205] Parameter 'given' of query 'two' is a Plan<Row>, but no @Sql node named 'given' says which columns it has.
              fix: Give the rows a record, which may name just the columns that are read: the goal lanekeeper-maven-plugin:record -Dfile=.. or -Dtable=.. prints it. Or take an @Sql node of this type, or of a library that the pipeline composes, that returns Plan<Row>.""",
            """
            Shop.java:12:65 [LK101] No node or input is named 'nothing'. Node 'three' of Shop takes it as Plan<Row>; of that type: 'made', 'one', 'two' and 1 more.
              fix: Name an existing node, add a @Node method of that name, or mark the parameter @Input.""");
  }

  @Test
  void queriesThatWaitForThemselvesAreACycle() {
    Compilation wrong =
        Compilation.of(
            HEAD
                + """
                @Pipeline
                interface Shop {
                  @Node @Sql("select a from two") Plan<Row> one(Plan<Row> two);
                  @Node @Sql("select a from one") Plan<Row> two(Plan<Row> one);
                }
                """);

    assertThat(wrong.errors()).singleElement().asString().contains("[LK103]", "one -> two -> one");
    assertThat(
            Compilation.of(
                    HEAD
                        + """
                        @NodeLibrary
                        interface Shop {
                          @Node @Sql("select a from one") Plan<Row> one(Plan<Row> one);
                        }
                        """)
                .errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:9:59 [LK205] Parameter 'one' of query 'one' is a Plan<Row>, but");
  }

  @Test
  void columnsThatNoRowCanHaveAreATable() {
    Compilation wrong =
        Compilation.of(
            HEAD
                + """
                @Pipeline
                interface Shop {
                  @Node @Sql("select 1 as a, 2 as A, 3") Plan<Row> one();
                }
                """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:9:22 [LK204] The query's columns do not fit a row:
                got
                a int32 not null         named twice, but for case
                A int32 not null         named twice, but for case
                column 3 int32 not null  has no name: add 'as name'
              fix: Change the query or the record so that names and types agree.""");
  }

  @Test
  void twoClassesOfColumnsHaveTwoNames() {
    Compilation wrong =
        Compilation.of(
            HEAD
                + """
                @Pipeline
                interface Shop {
                  @Node @Sql("select 1 as a") Plan<Row> one();
                  @Node @Sql("select 1 as a") Plan<Row> oNe();
                }
                """);

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith(
            "Shop.java:10:41 [LK107] The name 'oNe' gives its columns the class that those of 'one' have.");
  }

  @Test
  void thousandsOfColumns() throws Exception {
    StringBuilder columns = new StringBuilder("1 c0");
    for (int i = 1; i < 3000; i++) {
      columns.append(i % 50 == 0 ? ",\n" : ", ").append("1 c").append(i);
    }
    Compilation compiled =
        Compilation.of(
            HEAD
                + "@Pipeline\npublic interface Shop {\n  @Node @Sql(\"\"\"\n      select "
                + columns
                + "\n      \"\"\") Plan<Row> wide();\n}\n");

    assertThat(compiled.errors()).isEmpty();
    Object plan = compiled.load("shop.ShopWiring").getMethod("wideQuery").invoke(null);
    assertThat(((Plan<?>) plan).schema().fields()).hasSize(3000);
  }
}
