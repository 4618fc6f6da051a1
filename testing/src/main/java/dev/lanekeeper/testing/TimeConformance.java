package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.cast;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.testing.traps.Traps;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Dates and times: the same whatever zone the JVM is in, also where its clocks are changed. */
interface TimeConformance extends Conformance {

  /** Times that a clock shows never, or twice, in some zone; ends of years, and old calendars. */
  List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.parse("0001-01-01T00:00:00"),
          LocalDateTime.parse("1582-10-10T12:00:00"),
          LocalDateTime.parse("1900-01-01T00:00:00.000001"),
          LocalDateTime.parse("1969-12-31T23:59:59.999999"),
          LocalDateTime.parse("2024-02-29T23:59:59.999999"),
          LocalDateTime.parse("2025-10-26T02:30:00"),
          LocalDateTime.parse("2025-11-02T01:30:00"),
          LocalDateTime.parse("2025-12-31T23:59:59.999999"),
          LocalDateTime.parse("2026-01-01T00:00:00"),
          LocalDateTime.parse("2026-03-08T02:30:00"),
          LocalDateTime.parse("2026-03-29T02:30:00"),
          LocalDateTime.parse("9999-12-31T23:59:59.999999"));

  /** A time without and with a zone, and a day. */
  RowType<Row> MOMENTS = Tables.type("id int64 not null, ts timestamp, i instant, d date");

  @TestFactory
  default Stream<DynamicTest> timesAreTheSameInEveryZone(Lane lane, @TempDir Path folder) {
    return Stream.of("UTC", "America/New_York", "Europe/Berlin", "Pacific/Apia", "Asia/Kathmandu")
        .map(zone -> dynamicTest(zone, () -> inZone(zone, () -> assertMoments(lane, folder))));
  }

  private static void inZone(String zone, Runnable test) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      test.run();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static void assertMoments(Lane lane, Path folder) {
    Plan<Row> plan = moments();
    List<String> expected = RowText.of(lane.list(plan.orderBy(id().asc())));
    assertThat(expected).isEqualTo(RowText.of(rows()));
    Path parquet = folder.resolve("moments.parquet");
    lane.write(plan, Sink.parquet(parquet));
    Plan<Row> read = Plan.parquet(List.of(parquet), MOMENTS);
    assertThat(RowText.of(lane.list(read.orderBy(id().asc())))).isEqualTo(expected);
    Path csv = folder.resolve("moments.csv");
    lane.write(plan, Sink.csv(csv));
    Plan<Row> text = Plan.csv(List.of(csv), MOMENTS, CsvOptions.defaults());
    assertThat(RowText.of(lane.list(text.orderBy(id().asc())))).isEqualTo(expected);
    for (int i = 0; i < TIMES.size(); i++) {
      LocalDateTime time = TIMES.get(i);
      Instant instant = instant(time);
      assertThat(lane.list(plan.where(ts().eq(time).and(i().eq(instant)))))
          .as("%s", time)
          .hasSize(1);
      assertThat(lane.list(plan.where(ts().lt(time)))).hasSize(i);
      assertThat(lane.list(plan.where(i().lt(instant)))).hasSize(i);
      assertThat(lane.list(plan.where(d().le(time.toLocalDate())))).hasSizeGreaterThan(i);
    }
    assertConverted(lane, plan);
    Traps.ALL.stream()
        .filter(trap -> trap.name().equals("times"))
        .forEach(trap -> TrapConformance.assertRight(lane, trap));
  }

  private static void assertConverted(Lane lane, Plan<Row> plan) {
    Plan<Row> midnight =
        plan.select(
            MOMENTS,
            id().as(id()),
            cast(d(), LocalDateTime.class).as(ts()),
            i().as(i()),
            cast(ts(), LocalDate.class).as(d()));
    for (Row row : lane.list(midnight)) {
      LocalDateTime time = TIMES.get(((Long) row.values()[0]).intValue());
      assertThat(row.get("ts")).isEqualTo(time.toLocalDate().atStartOfDay());
      assertThat(row.get("d")).isEqualTo(time.toLocalDate());
    }
    RowType<Row> ends = Tables.type("id int64, ts timestamp, i instant, d date");
    Plan<Row> found =
        plan.groupBy()
            .aggregate(
                ends,
                max(id()).as(Column.of(ends, "id", Long.class)),
                min(ts()).as(ts()),
                max(i()).as(i()),
                max(d()).as(d()));
    assertThat(lane.list(found).get(0).values())
        .containsExactly(11L, TIMES.get(0), instant(TIMES.get(11)), TIMES.get(11).toLocalDate());
  }

  private static List<Row> rows() {
    return IntStream.range(0, TIMES.size())
        .mapToObj(
            n ->
                Row.of(
                    MOMENTS.schema(),
                    (long) n,
                    TIMES.get(n),
                    instant(TIMES.get(n)),
                    TIMES.get(n).toLocalDate()))
        .toList();
  }

  private static Plan<Row> moments() {
    return Plan.values(rows(), MOMENTS);
  }

  private static Instant instant(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC);
  }

  private static Column<Row, Long> id() {
    return Column.of(MOMENTS, "id", Long.class);
  }

  private static Column<Row, LocalDateTime> ts() {
    return Column.of(MOMENTS, "ts", LocalDateTime.class);
  }

  private static Column<Row, Instant> i() {
    return Column.of(MOMENTS, "i", Instant.class);
  }

  private static Column<Row, LocalDate> d() {
    return Column.of(MOMENTS, "d", LocalDate.class);
  }
}
