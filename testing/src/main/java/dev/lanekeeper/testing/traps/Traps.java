package dev.lanekeeper.testing.traps;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.traps.TrapQueries.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All traps, with results written down by hand. */
public final class Traps {

  static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              1,
              7,
              -7L,
              Double.NaN,
              new BigDecimal("10.25"),
              "a%b",
              LocalDate.of(2024, 2, 29),
              LocalDateTime.parse("2025-10-26T02:30:00"),
              Instant.parse("2025-10-26T01:30:00Z")),
          new Sample(
              2,
              -7,
              2L,
              1.5,
              new BigDecimal("-0.05"),
              "A_b",
              LocalDate.of(2023, 12, 31),
              LocalDateTime.parse("2025-12-31T23:59:59.999999"),
              Instant.parse("2025-12-31T23:59:59.999999Z")),
          new Sample(3, 0, 0L, null, null, "", null, null, null),
          new Sample(4, null, null, null, null, null, null, null, null),
          new Sample(
              5,
              Integer.MAX_VALUE,
              Long.MAX_VALUE,
              Double.POSITIVE_INFINITY,
              new BigDecimal("9999999.99"),
              "ä😀",
              LocalDate.of(1969, 12, 31),
              LocalDateTime.parse("1969-12-31T23:59:59"),
              Instant.parse("1969-12-31T23:59:59Z")));

  /** All of them. */
  public static final List<Trap> ALL =
      List.of(
          trap(
              "integers",
              TrapTexts.INTEGERS,
              TrapQueriesQueries::integers,
              row(1L, -1.0, 0L, 0L, -1L, -7),
              row(2L, -3.5, -1L, 2L, -3L, 7),
              row(3L, null, null, null, null, 0),
              row(4L, null, null, null, null, null),
              row(5L, 2147483647.0 / 0x1p63, 2147483647L, 1L, 0L, -2147483647)),
          trap(
              "decimals",
              TrapTexts.DECIMALS,
              TrapQueriesQueries::decimals,
              row(
                  1L,
                  big("20.50"),
                  big("105.0625"),
                  10.25 / 3,
                  big("10.3"),
                  big("1.25"),
                  big("10.3")),
              row(
                  2L,
                  big("-0.10"),
                  big("0.0025"),
                  -0.05 / 3,
                  big("-0.1"),
                  big("-0.05"),
                  big("-0.1")),
              row(3L, null, null, null, null, null, null),
              row(4L, null, null, null, null, null, null),
              row(
                  5L,
                  big("19999999.98"),
                  big("99999999800000.0001"),
                  9999999.99 / 3,
                  big("10000000.0"),
                  big("0.99"),
                  big("10000000.0"))),
          trap(
              "totals",
              TrapTexts.TOTALS,
              TrapQueriesQueries::totals,
              row(
                  big("10000010.19"),
                  10000010.19 / 3,
                  2147483647L,
                  536870911.75,
                  Double.NaN,
                  1.5,
                  3L,
                  3L)),
          trap(
              "floats",
              TrapTexts.FLOATS,
              TrapQueriesQueries::floats,
              row(1L, true, true, false, Double.NaN, Double.NaN),
              row(2L, true, true, false, 1.5, 2.5),
              row(3L, null, null, null, 0.0, null),
              row(4L, null, null, null, 0.0, null),
              row(5L, true, true, false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)),
          trap(
              "windows",
              TrapTexts.WINDOWS,
              TrapQueriesQueries::windows,
              row(1L, 3L, 3L, 1L, 7L),
              row(2L, 1L, 5L, 2L, 0L),
              row(3L, 4L, 1L, 1L, 0L),
              row(4L, 5L, 2L, 2L, 0L),
              row(5L, 2L, 4L, 3L, 2147483647L)),
          trap(
              "first nulls",
              TrapTexts.FIRST_NULLS,
              TrapQueriesQueries::firstNulls,
              row(4L, null),
              row(3L, null),
              row(2L, 1.5)),
          trap(
              "last nulls",
              TrapTexts.LAST_NULLS,
              TrapQueriesQueries::lastNulls,
              row(1L, Double.NaN),
              row(5L, Double.POSITIVE_INFINITY),
              row(2L, 1.5),
              row(3L, null)),
          trap(
              "texts",
              TrapTexts.TEXTS,
              TrapQueriesQueries::texts,
              row(1L, "A%B", 3L, true, false, false, "a%b!", "%b"),
              row(2L, "A_B", 3L, false, true, false, "A_b!", "_b"),
              row(3L, "", 0L, false, false, true, "!", ""),
              row(4L, null, null, null, null, null, null, null),
              row(5L, "Ä😀", 2L, false, false, false, "ä😀!", "😀")),
          trap(
              "times",
              TrapTexts.TIMES,
              TrapQueriesQueries::times,
              row(
                  1L,
                  1L,
                  LocalDate.of(2025, 10, 26),
                  LocalDateTime.parse("2025-10-26T03:30:00"),
                  605L,
                  LocalDate.of(2025, 2, 28),
                  2025L),
              row(
                  2L,
                  23L,
                  LocalDate.of(2025, 12, 31),
                  LocalDateTime.parse("2026-01-01T00:59:59.999999"),
                  731L,
                  LocalDate.of(2024, 12, 31),
                  2025L),
              row(3L, null, null, null, null, null, null),
              row(4L, null, null, null, null, null, null),
              row(
                  5L,
                  23L,
                  LocalDate.of(1969, 12, 31),
                  LocalDateTime.parse("1970-01-01T00:59:59"),
                  0L,
                  LocalDate.of(1970, 12, 31),
                  1969L)),
          trap(
              "groups",
              TrapTexts.GROUPS,
              TrapQueriesQueries::groups,
              row(1.5, 2L),
              row(Double.POSITIVE_INFINITY, 2L),
              row(Double.NaN, 2L),
              row(null, 4L)),
          trap(
              "joins",
              TrapTexts.JOINS,
              TrapQueriesQueries::joins,
              row(1L, 1L),
              row(2L, 2L),
              row(5L, 5L)),
          trap(
              "members",
              TrapTexts.MEMBERS,
              TrapQueriesQueries::members,
              row(1L, 7),
              row(3L, 0),
              row(5L, Integer.MAX_VALUE)),
          trap("no members", TrapTexts.NO_MEMBERS, TrapQueriesQueries::noMembers),
          trap("names", TrapTexts.NAMES, TrapQueriesQueries::names, row(1L, 7)));

  private Traps() {}

  private static Trap trap(
      String name,
      String sql,
      Function<Plan<Sample>, Plan<?>> query,
      @Nullable Object[]... expected) {
    return new Trap(name, sql, query, List.of(expected));
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private static BigDecimal big(String number) {
    return new BigDecimal(number);
  }
}
