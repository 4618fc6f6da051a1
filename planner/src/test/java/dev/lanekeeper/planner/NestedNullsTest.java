package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not null within a record stays so, and may be null where the record may be. */
final class NestedNullsTest {

  private static final Schema LINES =
      Schema.parse(
          "id int64 not null, st struct<x int32 not null, y text>, sure struct<x int32 not null> not"
              + " null, maybe list<struct<x int32 not null>> not null, each list<struct<x int32 not"
              + " null> not null> not null");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select st from t | st struct<x int32 not null, y text>",
        "select maybe, each from t | maybe list<struct<x int32 not null>> not null, each list<struct<x int32 not null> not null> not null",
        "select st.x as a, (st).x as b from t | a int32, b int32",
        "select sure.x as a from t | a int32 not null",
        "select maybe[1] as a, each[1] as b from t | a struct<x int32 not null>, b struct<x int32 not null>",
        "select u.x from t, unnest(maybe) as u(x) | x struct<x int32 not null>",
        "select u.x from t, unnest(each) as u(x) | x struct<x int32 not null> not null",
        "select b.st, b.sure.x from t a left join t b on a.id = b.id and b.id > 1 | st struct<x int32 not null, y text>, x int32",
        "select coalesce(a.st, b.st) as st from t a join t b using (id) | st struct<x int32, y text>",
        "select any_value(st) as st from t group by id | st struct<x int32 not null, y text>",
      })
  void columns(String query, String expected) {
    assertThat(
            Samples.compile(query, List.of(new Relation("t", LINES)), List.of(), Optional.empty()))
        .as(query)
        .isInstanceOfSatisfying(
            Compiled.class,
            compiled -> assertThat(compiled.schema().describe()).isEqualTo(expected));
  }
}
