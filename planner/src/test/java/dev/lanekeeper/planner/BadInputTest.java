package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Rejected;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is, there is an outcome, and never our own fault. */
final class BadInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ";",
        ";;",
        "--",
        "/*",
        "*/",
        "'",
        "\"",
        "\"\"",
        "select",
        "select 1 as",
        "(",
        ")",
        "((((",
        "select (",
        ",",
        ".",
        "select .",
        "select a..b from t",
        "\0",
        "select \0",
        "\uD800",
        "select '\uD83D\uDE00' as \uD83D from t",
        "select 1 as \"\"",
        "select 1 as \"a\"\"b\" from t",
        "with",
        "with x",
        "with x as",
        "with x as (select 1 as a)",
        "values",
        "values ()",
        "select * from",
        "select * from ()",
        "select from t",
        "select * from t where",
        "select * from t group by",
        "select * from t order by",
        "select * from t limit",
        "select t.* from t.t",
        "select ? from t",
        "select : from t",
        "select :: from t",
        "select :most:most from t",
        "select 1e from t",
        "select 1.2.3 as x from t",
        "select 1 1 from t",
        "select {fn now()} as x from t",
        "select {d '2024-01-01'} as x from t",
        "select x'0' as b from t",
        "select x'zz' as b from t",
        "select u&'\\00' as x from t",
        "select _utf8'a' as x from t",
        "select $1 as x from t",
        "select `s` from t",
        "select [s] from t",
        "select s collate \"x\" as s from t",
        "select multiset[1] as x from t",
        "select map['a', 1] as x from t",
        "select row(1, 2) as x from t",
        "select (1, 2) as x from t",
        "select cast(s as row(a int)) as x from t",
        "select cast(null as map<int, int>) as x from t",
        "select next value for s as x from t",
        "select cursor(select 1) as x from t",
        "select * from t match_recognize (pattern (a) define a as true)",
        "select * from t pivot (sum(i32) for s in ('a'))",
        "select * from t for system_time as of timestamp '2024-01-01 00:00:00'",
        "select * from table(f(1))",
        "select i32 from t /*+ hint(x) */",
        "select /*+ hint(x) */ i32 from t",
        "select i32 from t t2(a, b)",
        "select i32 from t, t",
        "select a.i32 from t a join t a on true",
        "select * from t natural join t x",
        "select s from t window w as (w2)",
        "select sum(i32) over w as x from t",
        "select sum(sum(i32)) as x from t",
        "select row_number() as x from t",
        "select lower(s) over () as x from t",
        "select lower(distinct s) as x from t",
        "select grouping(s) as x from t",
        "select count() as x from t",
        "select count(*, 1) as x from t",
        "select *, * from t",
        "select i32 from t order by 0",
        "select i32 from t group by 5",
        "select -9223372036854775809 as x from t",
        "select 1e999 as x from t",
        "select 99999999999999999999999999999999999999999 as x from t",
        "select date '' as x from t",
        "select interval '1' year + interval '1' day as x from t",
        "select s from t where interval '1' day",
        "with recursive r as (select 1 as a union all select a from r) select a from r",
        "with recursive r as (select a from r) select a from r",
        "with a as (select s from b), b as (select s from t) select s from a",
        "with a as (select s from t), a as (select s from t) select s from a",
        "select exists (select 1) as x",
        "select unnest(s) as x from t",
        "select * from unnest(1) as x(y)",
        "select st.nope as x from t",
        "select st.a.b as x from t",
        "select s.a as x from t",
        "select t as x from t",
        "select l[1][2] as x from t",
        "select (select i32 from t) + (select s from t) as x from t",
        "select case end as x from t",
        "select i32 in (1, 2) * (1 + i32) as x from t",
        "select s in ('a', 'b') like s as x from t",
        "select i32 between 1 and i32 in (1, 2) as x from t",
        "select case when b or i32, 'x' then 1 else 2 end as x from t",
        "select i32 in () as x from t",
        "select i32 from t where (values (1, 2))",
        "select i32 from t limit 99999999999999999999",
        "select arg_max((select i32 from t), 1) as x from t",
        "select x from t, unnest(grouping(i32)) as u(x)",
        "select i32 in (select 1, 2) as x from t",
        "select (i32, s) in ((1, 'a'), (2, 3)) as x from t",
        "select not as x from t"
      })
  void hasAnOutcome(String text) {
    SqlOutcome outcome = Samples.compile(text);
    if (outcome instanceof Rejected rejected) {
      assertThat(rejected.problems()).isNotEmpty();
      assertThat(rejected.problems())
          .extracting(SqlProblem::code)
          .as(Samples.describe(outcome))
          .doesNotContain(Code.LK900);
    }
  }

  @Test
  void garbageHasAnOutcome() {
    String[] words =
        ("select from where group by having order limit union all with as ( ) , . * + - / % = < > '' 'x' \" :since :most 1 2.5 t s i32 d day"
                + " case when then else end cast null not in between like exists join on using over partition rows unnest interval date -- /* */ [ ] :: || ; $ ? \n")
            .split(" ");
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "select ");
      int length = random.nextInt(25);
      for (int j = 0; j < length; j++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(6) == 0 ? "" : " ");
      }
      hasAnOutcome(text.toString());
    }
  }

  @Test
  void deepNestingIsToldAtItsPlace() {
    assertThat(
            Samples.describe(
                Samples.compile(
                    "select " + "(".repeat(5000) + "1" + ")".repeat(5000) + " as x from t")))
        .startsWith(
            "LK201 1:208-208 The query does not parse: it is nested more than 200 levels deep.");
    hasAnOutcome("select " + "(".repeat(190) + "1" + ")".repeat(190) + " as x from t");
    hasAnOutcome(
        "select " + "case when b then ".repeat(300) + "1" + " end".repeat(300) + " as x from t");
    hasAnOutcome("select " + "not ".repeat(1000) + "b as x from t");
    hasAnOutcome("select " + "- ".repeat(1000) + "i32 as x from t");
  }

  @Test
  void parametersWithinTextsAndCommentsAreNone() {
    assertThat(
            Samples.describe(
                Samples.compile("select ':since' as x, s /* :most */ from t -- :most")))
        .contains("LK205 0:0-0 The query never uses the parameter :since.")
        .contains("LK205 0:0-0 The query never uses the parameter :most.");
  }

  @Test
  void thousandsOfColumns() {
    List<Field> columns = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      columns.add(Samples.nullable("c" + i, DataType.Simple.INT64));
    }
    Schema schema = new Schema(columns);
    List<SqlRequest.Relation> wide = List.of(new SqlRequest.Relation("wide", schema));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(Samples.compile("select * from wide", wide, List.of(), Optional.of(schema)))
              .isInstanceOf(SqlOutcome.Compiled.class);
          assertThat(
                  Samples.compile(
                      "select " + String.join(", ", schema.names()) + " from wide where c7 > 1",
                      wide,
                      List.of(),
                      Optional.empty()))
              .isInstanceOf(SqlOutcome.Compiled.class);
          assertThat(
                  Samples.describe(
                      Samples.compile(
                          "select c4999 as x, c5000 as y from wide",
                          wide,
                          List.of(),
                          Optional.empty())))
              .startsWith("LK203 1:20-24 No column is named 'c5000'");
        });
  }

  @Test
  void longTextsEnd() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          hasAnOutcome("select 1" + " + 1".repeat(1000) + " as x from t");
          hasAnOutcome("select i32 from t where i32 = 1" + " or i32 = 2".repeat(1000));
          hasAnOutcome("select i32 from t where i32 in (1" + ", 2".repeat(20000) + ")");
          assertThat(
                  Samples.describe(
                      Samples.compile("select '" + "x".repeat(1 << 20) + "' as x from t")))
              .startsWith("LK201 1:1-1");
        });
  }
}
