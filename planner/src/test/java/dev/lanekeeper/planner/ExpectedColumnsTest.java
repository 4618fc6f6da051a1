package dev.lanekeeper.planner;

import static dev.lanekeeper.planner.Samples.nullable;
import static dev.lanekeeper.planner.Samples.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A query against the record that it must fill. */
final class ExpectedColumnsTest {

  @Test
  void takeTheRecordsOrderNamesAndTypes() {
    String text =
        compile(
            "select value, customer as CUSTOMER, orderId from orders order by customer desc",
            required("orderId", Simple.INT64),
            required("customer", Simple.TEXT),
            nullable("value", Simple.INT64));
    assertThat(text)
        .isEqualTo(
            """
            SELECT "orderId", "customer", CAST("value" AS BIGINT) AS "value"
            FROM ${orders} AS "orders"
            ORDER BY "customer" DESC NULLS LAST
            ordered by customer desc nulls last
            => orderId int64 not null, customer text not null, value int64""");
  }

  @Test
  void numbersInOrderByFollowTheirColumns() {
    String text =
        compile(
            "select customer, sum(value) as revenue from orders group by 1 order by 2 desc, 1",
            nullable("revenue", new DataType.Decimal(38, 2)),
            required("customer", Simple.TEXT));
    assertThat(text)
        .isEqualTo(
            """
            SELECT CAST(CAST(SUM("value") AS BIGINT) AS DECIMAL(38, 2)) AS "revenue", "customer"
            FROM ${orders} AS "orders"
            GROUP BY "customer"
            ORDER BY "revenue" DESC NULLS LAST, "customer" NULLS LAST
            ordered by revenue desc nulls last
            ordered by customer asc nulls last
            => revenue decimal(38,2), customer text not null""");
  }

  @Test
  void unionsAreCastInEachBranch() {
    String text =
        compile(
            "select customer, value from orders union all select s, i16 from t order by value",
            nullable("value", Simple.INT64),
            required("customer", Simple.TEXT));
    assertThat(text)
        .isEqualTo(
            """
            SELECT CAST("value" AS BIGINT) AS "value", "customer"
            FROM (SELECT "customer", "value"
                  FROM ${orders} AS "orders"
                  UNION ALL
                  SELECT "s", CAST("i16" AS INTEGER)
                  FROM ${t} AS "t") AS "result"
            ORDER BY "value" NULLS LAST
            ordered by value asc nulls last
            => value int64, customer text not null""");
  }

  @Test
  void misfitsAreATable() {
    String text =
        compile(
            "select customer, sum(amount) as revenue, count(*) as n, max(day) as latest, avg(value) from orders group by customer",
            required("customer", Simple.TEXT),
            nullable("revenue", new DataType.Decimal(18, 2)),
            required("latest", Simple.TIMESTAMP),
            required("n", Simple.INT32),
            required("missing", Simple.BOOLEAN));
    assertThat(text)
        .isEqualTo(
            """
            LK204 1:18-39 The query's columns do not fit the record:
              expected                   got
              revenue decimal(18,2)      revenue decimal(38,2)  does not fit: cast(.. as decimal(18, 2))
              latest timestamp not null  latest date not null   does not fit
              n int32 not null           n int64 not null       does not fit: cast(.. as integer)
              missing boolean not null                          missing
                                         column 5 float64       has no name: add 'as name'
              (1 column fits)
              fix: Change the query or the record so that names and types agree.""");
  }

  @Test
  void placeIsThatOfTheFirstMisfitOrOfTheSelect() {
    Field customer = required("customer", Simple.TEXT);
    Field missing = required("missing", Simple.TEXT);
    assertThat(compile("select *\n  from orders", customer)).startsWith("LK204 1:8-8 ");
    assertThat(compile("select customer from orders", customer, missing))
        .startsWith("LK204 1:1-6 ");
    assertThat(
            compile(
                "with a as (select customer from orders)\nselect customer from a order by 1",
                missing))
        .startsWith("LK204 2:8-15 ");
    assertThat(
            compile(
                "select s from t union all\nselect customer as s from orders order by 1", customer))
        .startsWith("LK204 1:8-8 ");
  }

  @Test
  void nullsDoNotGoIntoPrimitives() {
    assertThat(compile("select sum(value) as total from orders", required("total", Simple.INT64)))
        .contains("total int64  can be null: use coalesce(..), or a nullable component");
    assertThat(
            compile(
                "select coalesce(sum(value), 0) as total from orders",
                required("total", Simple.INT64)))
        .contains("=> total int64 not null");
    assertThat(
            compile(
                "select cast(null as int) as total from orders", nullable("total", Simple.INT64)))
        .contains("SELECT CAST(CAST(NULL AS INTEGER) AS BIGINT) AS \"total\"");
  }

  @Test
  void listsAndRecordsFitWithin() {
    DataType longs = new DataType.ListOf(nullable("element", Simple.INT64));
    DataType notNull = new DataType.ListOf(required("element", Simple.INT64));
    assertThat(compile("select array_agg(i32) as l from t", nullable("l", longs)))
        .contains("CAST(ARRAY_AGG(\"i32\") AS BIGINT[]) AS \"l\"");
    assertThat(compile("select l from t", nullable("l", notNull))).contains("LK204");
    assertThat(
            compile(
                "select words as l from t",
                nullable("l", new DataType.ListOf(nullable("element", Simple.TEXT)))))
        .contains("SELECT \"words\" AS \"l\"");
    DataType wide =
        new DataType.Struct(Schema.of(nullable("a", Simple.INT64), nullable("b", Simple.TEXT)));
    assertThat(compile("select st from t", nullable("st", wide)))
        .contains("CAST(\"st\" AS STRUCT(\"a\" BIGINT, \"b\" VARCHAR)) AS \"st\"");
  }

  @Test
  void schemaIsTheExpectedOne() {
    Schema expected = Schema.of(nullable("CUSTOMER", Simple.TEXT));
    assertThat(Samples.compile("select customer from orders", Optional.of(expected)))
        .isInstanceOfSatisfying(
            Compiled.class, compiled -> assertThat(compiled.schema()).isSameAs(expected));
  }

  private static String compile(String query, Field... expected) {
    return Samples.describe(Samples.compile(query, Optional.of(Schema.of(expected))));
  }
}
