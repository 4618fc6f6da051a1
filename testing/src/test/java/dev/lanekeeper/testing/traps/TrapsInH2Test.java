package dev.lanekeeper.testing.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.testing.traps.TrapQueries.Sample;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another engine as witness of what is written down by hand, where it speaks the same SQL. */
final class TrapsInH2Test {

  /** Null order is said in these, and no function of ours is used. */
  private static final Set<String> SAME_SQL =
      Set.of("groups", "joins", "first nulls", "members", "names", "no members");

  /** Parts of the others, as H2 writes them: it fails where we give null for a division by zero. */
  private static final String[][] PARTS = {
    {
      "integers",
      "select id, i % nullif(n, 0), mod(n, nullif(i, 0)), -i from samples order by id",
      "0 2 3 5"
    },
    {
      "decimals",
      "select id, d + d, d * d, round(d, 1), mod(d, 3.00) from samples order by id",
      "0 1 2 4 5"
    },
    {
      "totals",
      "select sum(d), sum(i), max(f), min(f), count(f), count(distinct f) from samples",
      "0 2 4 5 6 7"
    },
    {
      "floats",
      "select id, f > 1, f = f, f <> f, coalesce(f, 0), f + 1 from samples order by id",
      "0 1 2 3 4 5"
    },
    {
      "windows",
      "select id, row_number() over (order by f nulls last, id), row_number() over (order by f desc nulls first, id),"
          + " rank() over (partition by f is null order by id), sum(i) over (order by id) from samples order by id",
      "0 1 2 3 4"
    },
    {"last nulls", "select id, f from samples order by f desc nulls last, id limit 4", "0 1"},
    {
      "texts",
      "select id, upper(t), t like 'a\\%%' escape '\\', t like '_\\_b' escape '\\', t = '', t || '!'"
          + " from samples order by id",
      "0 1 3 4 5 6"
    },
    {
      "times",
      "select id, hour(at), cast(at as date), ts + interval '1' hour, datediff(day, day, cast(ts as date)),"
          + " day + interval '1' year, year(at) from samples order by id",
      "0 1 2 3 4 5 6"
    }
  };

  @Test
  void anotherEngineAgrees() throws SQLException {
    try (Connection h2 =
        DriverManager.getConnection(
            "jdbc:h2:mem:traps;NON_KEYWORDS=VALUE,DAY,AT;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC")) {
      fill(h2);
      int compared = 0;
      for (Trap trap : Traps.ALL) {
        if (SAME_SQL.contains(trap.name())) {
          assertThat(run(h2, trap.sql())).as(trap.name()).isEqualTo(texts(trap, null));
          compared++;
        }
        for (String[] part : PARTS) {
          if (part[0].equals(trap.name())) {
            assertThat(run(h2, part[1])).as(part[1]).isEqualTo(texts(trap, part[2]));
            compared++;
          }
        }
      }
      assertThat(compared).isEqualTo(Traps.ALL.size());
    }
  }

  private static void fill(Connection h2) throws SQLException {
    try (Statement create = h2.createStatement()) {
      create.execute(
          "create table samples (id bigint, i integer, n bigint, f double precision, d decimal(9, 2), t varchar,"
              + " day date, ts timestamp(6), at timestamp(6) with time zone)");
    }
    RowType<Sample> type = RowType.of(Sample.class);
    try (PreparedStatement insert =
        h2.prepareStatement("insert into samples values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Sample sample : Traps.SAMPLES) {
        @Nullable Object[] values = type.values(sample);
        for (int i = 0; i < values.length; i++) {
          insert.setObject(
              i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        insert.execute();
      }
    }
  }

  private static List<String> run(Connection h2, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = h2.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(text(result.getObject(i)));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  /** Returns the expected rows, of their columns those at some positions. */
  private static List<String> texts(Trap trap, @Nullable String positions) {
    return trap.expected().stream()
        .map(
            row ->
                (positions == null
                        ? Arrays.stream(row)
                        : Arrays.stream(positions.split(" ")).map(at -> row[Integer.parseInt(at)]))
                    .map(TrapsInH2Test::text)
                    .toList()
                    .toString())
        .toList();
  }

  /** Returns a value as text, whichever of Java's classes of numbers and dates it comes in. */
  private static String text(@Nullable Object value) {
    if (value instanceof Double number) {
      return number.toString();
    } else if (value instanceof Number number) {
      BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
      return plain.toPlainString();
    } else if (value instanceof Timestamp time) {
      return time.toLocalDateTime().toString();
    }
    return String.valueOf(value);
  }
}
