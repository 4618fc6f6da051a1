package dev.lanekeeper.render;

import static dev.lanekeeper.render.RendererFixture.ORDERS;
import static dev.lanekeeper.render.RendererFixture.orders;
import static dev.lanekeeper.render.RendererFixture.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.rel.Rel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LightQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM ${in0} AS \"a\" WHERE \"amount\" > 1 AND (\"id\" = 2 OR \"id\" IN (3, 4))",
        "SELECT CAST(\"id\" AS BIGINT) AS \"id\", UPPER(\"customer\") AS \"customer\" FROM ${in0}",
        "SELECT \"id\" FROM ${in0} AS \"a\"\nORDER BY \"id\" NULLS LAST"
      })
  void filtersAndColumnsAreLight(String text) {
    assertThat(test(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT SUM(\"amount\") AS \"amount\" FROM ${in0}",
        "SELECT \"id\" FROM ${in0}\nGROUP BY \"id\"",
        "SELECT DISTINCT \"id\" FROM ${in0}",
        "SELECT ROW_NUMBER() OVER (ORDER BY \"id\") AS \"id\" FROM ${in0}",
        "SELECT * FROM ${in0}\nLIMIT 10",
        "SELECT * FROM ${in0} AS \"a\", ${in0} AS \"b\"",
        "SELECT * FROM ${in0} AS \"a\" WHERE EXISTS (SELECT 1)",
        "WITH RECURSIVE \"r\" AS (SELECT 1) SELECT * FROM ${in0}",
        "SELECT 1 AS \"id\""
      })
  void allElseIsNot(String text) {
    assertThat(test(text)).isFalse();
  }

  private static boolean test(String text) {
    return LightQuery.test((Rel.Query) query(text, ORDERS, orders()), "plain");
  }
}
