package dev.lanekeeper.render;

import static dev.lanekeeper.render.RendererFixture.AMOUNT;
import static dev.lanekeeper.render.RendererFixture.CUSTOMER;
import static dev.lanekeeper.render.RendererFixture.ID;
import static dev.lanekeeper.render.RendererFixture.MONEY;
import static dev.lanekeeper.render.RendererFixture.ORDERS;
import static dev.lanekeeper.render.RendererFixture.call;
import static dev.lanekeeper.render.RendererFixture.descending;
import static dev.lanekeeper.render.RendererFixture.greater;
import static dev.lanekeeper.render.RendererFixture.literal;
import static dev.lanekeeper.render.RendererFixture.orders;
import static dev.lanekeeper.render.RendererFixture.query;
import static dev.lanekeeper.render.RendererFixture.scan;
import static dev.lanekeeper.render.RendererFixture.sql;
import static dev.lanekeeper.render.RendererFixture.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType.Decimal;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SqlRendererTest {

  private static final Expr LARGE = greater(AMOUNT, literal(new BigDecimal("10.00"), MONEY));

  @Test
  void sourceAlone() {
    assertThat(sql(orders())).isEqualTo("SELECT * FROM 'orders.parquet'");
  }

  @Test
  void operatorsShareSelectWhileClausesAllow() {
    Rel rel = new Rel.Filter(orders(), LARGE);
    rel = new Rel.Sort(rel, List.of(descending(AMOUNT), new Rel.SortKey(ID, false, true)));
    rel = new Rel.Limit(rel, 5, OptionalLong.of(10));
    rel =
        new Rel.Project(
            rel,
            List.of(CUSTOMER, AMOUNT),
            Schema.of(new Field("customer", Simple.TEXT, true), new Field("paid", MONEY, true)));
    assertThat(sql(rel))
        .isEqualTo(
            """
            WITH "orders" AS NOT MATERIALIZED (
            SELECT * FROM 'orders.parquet'
            )
            SELECT "orders"."customer", "orders"."amount" AS "paid"
            FROM "orders"
            WHERE ("orders"."amount" > ?)
            ORDER BY "orders"."amount" DESC NULLS LAST, "orders"."id" ASC NULLS FIRST
            LIMIT 10
            OFFSET 5""");
    assertThat(values(rel)).containsExactly(new BigDecimal("10.00"));
  }

  @Test
  void filterAfterLimitIsStepOfItsOwn() {
    Rel limit =
        new Rel.Limit(new Rel.Sort(orders(), List.of(descending(ID))), 0, OptionalLong.of(3));
    assertThat(sql(new Rel.Filter(limit, LARGE)))
        .isEqualTo(
            """
            WITH "orders" AS NOT MATERIALIZED (
            SELECT * FROM 'orders.parquet'
            ),
            "top_1" AS NOT MATERIALIZED (
            SELECT *
            FROM "orders"
            ORDER BY "orders"."id" DESC NULLS LAST
            LIMIT 3
            )
            SELECT *
            FROM "top_1"
            WHERE ("top_1"."amount" > ?)
            ORDER BY "top_1"."id" DESC NULLS LAST""");
  }

  @Test
  void aggregateCastsWhatEnginesTypeDifferently() {
    Decimal wide = new Decimal(38, 2);
    Rel rel =
        new Rel.Aggregate(
            orders(),
            List.of(CUSTOMER),
            List.of(
                CUSTOMER,
                call(Function.SUM, wide, AMOUNT),
                call(Function.SUM, Simple.INT64, ID),
                call(Function.AVG, Simple.FLOAT64, ID),
                call(Function.COUNT, Simple.INT64)),
            Schema.of(
                new Field("customer", Simple.TEXT, true),
                new Field("revenue", wide, true),
                new Field("ids", Simple.INT64, true),
                new Field("mean", Simple.FLOAT64, true),
                new Field("number", Simple.INT64, false)));
    assertThat(sql(new Rel.Filter(new Rel.Named("revenue", rel), greater(ID, ID))))
        .contains(
            """
            "revenue" AS NOT MATERIALIZED (
            SELECT "orders"."customer", CAST(SUM("orders"."amount") AS DECIMAL(38,2)) AS "revenue", \
            CAST(SUM("orders"."id") AS INT64) AS "ids", AVG("orders"."id") AS "mean", COUNT(*) AS "number"
            FROM "orders"
            GROUP BY "orders"."customer"
            )
            """);
  }

  @Test
  void computedGroupKeyIsColumn() {
    Expr key = call(Function.COALESCE, Simple.TEXT, CUSTOMER, literal("?", Simple.TEXT));
    Rel rel =
        new Rel.Aggregate(
            orders(), List.of(key), List.of(key), Schema.of(new Field("who", Simple.TEXT, false)));
    assertThat(sql(rel))
        .endsWith(
            """
            SELECT "orders"."key_1" AS "who"
            FROM (SELECT *, COALESCE("orders"."customer", ?) AS "key_1" FROM "orders") AS "orders"
            GROUP BY "orders"."key_1\"""");
    assertThat(values(rel)).containsExactly("?");
  }

  @Test
  void sharedPlanIsWrittenOnce() {
    Rel shared = new Rel.Filter(orders(), LARGE);
    Expr condition =
        call(Function.EQUAL, Simple.BOOLEAN, ID, new Expr.Column(1, "id", Simple.INT64, false));
    Rel join =
        new Rel.Join(
            shared,
            shared,
            Rel.Join.Kind.LEFT,
            condition,
            List.of(ID),
            Schema.of(new Field("id", Simple.INT64, false)));
    assertThat(sql(join))
        .isEqualTo(
            """
            WITH "orders" AS NOT MATERIALIZED (
            SELECT * FROM 'orders.parquet'
            ),
            "top_1" AS MATERIALIZED (
            SELECT *
            FROM "orders"
            WHERE ("orders"."amount" > ?)
            )
            SELECT "top_1"."id"
            FROM "top_1"
            LEFT JOIN "top_1" AS "right" ON ("top_1"."id" = "right"."id")""");
  }

  @Test
  void setOperationNamesColumns() {
    Rel union = new Rel.SetOperation(Rel.SetOperation.Kind.UNION, true, List.of(orders(), scan()));
    assertThat(sql(union))
        .endsWith(
            """
            SELECT "id", "customer", "amount" FROM "orders"
            UNION ALL
            SELECT "id", "customer", "amount" FROM "top_1\"""");
  }

  @Test
  void queriesAreStitchedAndNamesDifferIgnoringCase() {
    Rel lower = new Rel.Named("clean", query("SELECT a FROM ${in0} AS \"x\"", ORDERS, orders()));
    Rel upper = new Rel.Named("CLEAN", query("SELECT b FROM ${in0} AS \"x\"", ORDERS, lower));
    Rel top = query("SELECT c FROM ${in0} AS \"x\" ORDER BY 1", ORDERS, upper);
    assertThat(sql(new Rel.Named("top", top)))
        .isEqualTo(
            """
            WITH "orders" AS NOT MATERIALIZED (
            SELECT * FROM 'orders.parquet'
            ),
            "clean" AS NOT MATERIALIZED (
            SELECT a FROM "orders" AS "x"
            ),
            "CLEAN_2" AS NOT MATERIALIZED (
            SELECT b FROM "clean" AS "x"
            )
            SELECT c FROM "CLEAN_2" AS "x" ORDER BY 1""");
  }

  @Test
  void queryWithStepsOfItsOwnHidesNoOther() {
    Rel top =
        query(
            "WITH \"orders\" AS (SELECT 'it\"s' FROM ${in0}) SELECT * FROM \"orders\"",
            ORDERS,
            orders());
    assertThat(sql(top))
        .isEqualTo(
            """
            WITH "orders_2" AS NOT MATERIALIZED (
            SELECT * FROM 'orders.parquet'
            ),
            "orders" AS (SELECT 'it"s' FROM "orders_2") SELECT * FROM "orders\"""");
  }

  @Test
  void argumentsAreBoundInTextOrder() {
    Rel first =
        new Rel.Query(
            SqlTemplate.of("plain", "SELECT ${:b}, ${:a}, '$${' FROM ${x}"),
            List.of(new Rel.NamedRel("x", new Rel.Filter(orders(), LARGE))),
            List.of(
                new Rel.Argument("a", literal(1L, Simple.INT64)),
                new Rel.Argument("b", literal(2L, Simple.INT64))),
            ORDERS);
    assertThat(sql(first)).endsWith("SELECT ?, ?, '${' FROM \"top_1\"");
    assertThat(values(first)).containsExactly(new BigDecimal("10.00"), 2L, 1L);
  }

  @Test
  void windowIsCastAroundOver() {
    Expr window =
        new Expr.Window(
            (Expr.Call) call(Function.SUM, Simple.INT64, ID),
            List.of(CUSTOMER),
            List.of(descending(AMOUNT)));
    Rel limit = new Rel.Limit(orders(), 0, OptionalLong.of(2));
    Rel rel =
        new Rel.Project(limit, List.of(window), Schema.of(new Field("sum", Simple.INT64, true)));
    assertThat(sql(rel))
        .endsWith(
            """
            LIMIT 2
            )
            SELECT CAST(SUM("top_1"."id") OVER (PARTITION BY "top_1"."customer" \
            ORDER BY "top_1"."amount" DESC NULLS LAST) AS INT64) AS "sum"
            FROM "top_1\"""");
  }

  @Test
  void distinctEndsSelect() {
    Rel names =
        new Rel.Project(
            orders(), List.of(CUSTOMER), Schema.of(new Field("customer", Simple.TEXT, true)));
    Rel rel = new Rel.Sort(new Rel.Distinct(names), List.of(descending(CUSTOMER)));
    assertThat(sql(rel))
        .endsWith(
            """
            SELECT DISTINCT "orders"."customer"
            FROM "orders"
            )
            SELECT *
            FROM "top_1"
            ORDER BY "top_1"."customer" DESC NULLS LAST""");
  }

  @Test
  void memoryIsReadByItsPrivateName() {
    assertThat(sql(memory(Schema.of(new Field("id", Simple.INT64, false)))))
        .isEqualTo("SELECT \"memory_1\".\"id\"\nFROM \"memory_1\"");
  }

  @Test
  void allOfATableInMemoryNeedsNoStepButKeepsItsNodesName() {
    Rel all = memory(ORDERS);
    assertThat(sql(query("SELECT * FROM ${in0}", ORDERS, all)))
        .isEqualTo("SELECT * FROM \"memory_1\"");
    assertThat(sql(query("SELECT * FROM ${in0}", ORDERS, new Rel.Named("orders", all))))
        .isEqualTo(
            "WITH \"orders\" AS NOT MATERIALIZED (\nSELECT *\nFROM \"memory_1\"\n)\nSELECT * FROM \"orders\"");
  }

  private static Rel memory(Schema schema) {
    MemoryTable table =
        new MemoryTable() {
          @Override
          public Schema schema() {
            return ORDERS;
          }

          @Override
          public long rowCount() {
            return 0;
          }

          @Override
          public String identity() {
            return "none";
          }
        };
    return new Rel.Scan(new ScanSource.Memory(table), schema);
  }

  @Test
  void unboundParametersAreToldTogether() {
    Expr since = new Expr.Parameter("since", Simple.DATE, false);
    Expr until = new Expr.Parameter("until", Simple.DATE, false);
    Rel rel = new Rel.Filter(new Rel.Filter(orders(), greater(ID, until)), greater(ID, since));
    assertThatThrownBy(() -> sql(rel))
        .isInstanceOfSatisfying(
            LaneException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK409))
        .hasMessageContaining(
            "node 'top' has parameters without value: :since (date), :until (date)");
  }

  @Test
  void identifiersAreQuotedWhateverTheyAre() {
    Rel rel =
        new Rel.Filter(
            new Rel.Named("a\"b", scan()),
            new Expr.Column(0, "select; \"x\"", Simple.BOOLEAN, false));
    assertThat(sql(rel)).endsWith("FROM \"a\"\"b\"\nWHERE \"a\"\"b\".\"select; \"\"x\"\"\"");
  }
}
