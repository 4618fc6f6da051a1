package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.Conformed;
import dev.lanekeeper.lane.Contract;
import dev.lanekeeper.lane.Reject;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.report.PlanForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConformTest {

  enum Status {
    PAID,
    OPEN
  }

  record Raw(
      @Nullable String day, @Nullable String amount, long id, String status, String comment) {}

  record Checked(
      int id, @Decimal(precision = 6, scale = 2) BigDecimal amount, LocalDate day, Status status) {}

  private static final Contract<Checked> CONTRACT =
      Contract.of(Checked.class)
          .dropExtras()
          .key("id")
          .rule("amount is positive", order -> order.amount().signum() > 0);

  private static final List<Raw> RAW =
      List.of(
          new Raw("2026-01-05", "10", 1, "PAID", "good"),
          new Raw("2026-01-05", "10.001", 2, "PAID", "too exact"),
          new Raw("5th of May", "10.00", 3, "PAID", "no date"),
          new Raw("2026-01-05", null, 4, "PAID", "null"),
          new Raw("2026-01-05", "-1", 5, "PAID", "rule"),
          new Raw("2026-01-05", "2", 1, "PAID", "key"),
          new Raw("2026-01-05", "2", 1L << 40, "PAID", "id"),
          new Raw("2026-01-05", "2", 6, "LOST", "enum"),
          new Raw("2026-01-06", "3.5", 5, "OPEN", "good: the other 5 was rejected"));

  @Test
  void rowsAreCastAndReorderedAndMisfitsRejectedWithReason() {
    try (LaneFixture shop = new LaneFixture()) {
      Conformed<Checked> conformed =
          shop.lane.conform(Plan.values(RAW, Raw.class), CONTRACT.rejectRows());
      assertThat(shop.lane.list(conformed.rows()))
          .containsExactly(
              new Checked(1, new BigDecimal("10.00"), LocalDate.of(2026, 1, 5), Status.PAID),
              new Checked(5, new BigDecimal("3.50"), LocalDate.of(2026, 1, 6), Status.OPEN));
      List<Reject> rejects = shop.lane.list(conformed.rejects());
      assertThat(rejects)
          .extracting(Reject::reason)
          .startsWith(
              "'10.001' in column 'amount' is not decimal(6,2)",
              "'5th of May' in column 'day' is not date",
              "column 'amount' is null",
              "not so: amount is positive",
              "an earlier row has the same id: [1]",
              "'1099511627776' in column 'id' is not int32")
          .hasSize(7);
      assertThat(rejects.get(6).reason()).contains("LOST").doesNotContain("[LK");
      assertThat(rejects.get(2).columnName()).isEqualTo("amount");
      assertThat(rejects.get(2).content())
          .isEqualTo("day=2026-01-05, amount=null, id=4, status=PAID, comment=null");
      assertThat(conformed.table().rowCount() + conformed.rejected().rowCount())
          .isEqualTo(RAW.size());
    }
  }

  @Test
  void misfitsFailUnlessTheContractRejects() {
    try (LaneFixture shop = new LaneFixture()) {
      assertThatThrownBy(() -> shop.lane.conform(Plan.values(RAW, Raw.class), CONTRACT))
          .isInstanceOfSatisfying(
              LaneException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK404))
          .hasMessageContaining("7 rows do not meet the contract:")
          .hasMessageContaining("'10.001' in column 'amount' is not decimal(6,2) (day=2026-01-05")
          .hasMessageContaining("\n  ...")
          .hasMessageContaining("contract.rejectRows()");
    }
  }

  @Test
  void columnsThatCannotFitAreToldAtOnceBeforeAnythingRuns() {
    Contract<Row> contract =
        Contract.of(
            Schema.of(
                new Field("id", Simple.BOOLEAN, false), new Field("missing", Simple.DATE, true)));
    try (LaneFixture shop = new LaneFixture()) {
      assertThatThrownBy(() -> shop.lane.conform(LaneFixture.orders(), contract))
          .isInstanceOf(LaneException.class)
          .hasMessageContaining("'id' is int64, which cannot become boolean")
          .hasMessageContaining("'missing' (date) is missing")
          .hasMessageContaining("'customer' is not in the contract")
          .hasMessageContaining("The plan's columns are: id int64 not null");
      assertThat(shop.run.report().executions()).isEmpty();
    }
  }

  record Keyed(@Nullable Integer id, @Nullable String name) {}

  @Test
  void eachKeyIsItsOwnAndRejectedRowsTakeNone() {
    List<Keyed> rows =
        List.of(
            new Keyed(1, "a"),
            new Keyed(1, "b"), // shares the id, and so does not take the name
            new Keyed(2, "b"),
            new Keyed(3, "b"),
            new Keyed(null, null),
            new Keyed(null, "c"),
            new Keyed(4, null),
            new Keyed(5, "d"));
    Contract<Keyed> contract = Contract.of(Keyed.class).key("id").key("name").rejectRows();
    try (LaneFixture shop = new LaneFixture()) {
      Conformed<Keyed> conformed = shop.lane.conform(Plan.values(rows, Keyed.class), contract);
      assertThat(shop.lane.list(conformed.rows()))
          .containsExactly(
              new Keyed(1, "a"), new Keyed(2, "b"), new Keyed(null, null), new Keyed(5, "d"));
      assertThat(shop.lane.list(conformed.rejects()))
          .extracting(Reject::reason)
          .containsExactly(
              "an earlier row has the same id: [1]",
              "an earlier row has the same name: [b]",
              "an earlier row has the same id: [null]",
              "an earlier row has the same name: [null]");
    }
  }

  record Loose(long id, List<@Nullable String> names) {}

  record Tight(int id, List<String> names) {}

  @Test
  void nullsWithinListsAreFoundRowByRow() {
    List<Loose> rows =
        List.of(
            new Loose(1, List.of("a", "b")),
            new Loose(2, Arrays.asList("a", null)),
            new Loose(3, List.of()));
    try (LaneFixture shop = new LaneFixture()) {
      Conformed<Tight> conformed =
          shop.lane.conform(Plan.values(rows, Loose.class), Contract.of(Tight.class).rejectRows());
      assertThat(shop.lane.list(conformed.rows()))
          .containsExactly(new Tight(1, List.of("a", "b")), new Tight(3, List.of()));
      assertThat(shop.lane.list(conformed.rejects()))
          .singleElement()
          .satisfies(reject -> assertThat(reject.reason()).contains("a null element"))
          .satisfies(reject -> assertThat(reject.content()).isEqualTo("id=2, names=[a, null]"));
    }
  }

  record Numbered(long id) {}

  /** A hundred thousand rows over several batches, of which the last one repeats the first. */
  @Test
  void keysAreRememberedOverBatches() {
    Plan<Numbered> plan =
        SqlPlan.of(
                Numbered.class,
                SqlTemplate.of(
                    "duckdb", "SELECT range % 100000 AS \"id\" FROM range(100001) ORDER BY range"))
            .plan();
    try (LaneFixture shop = new LaneFixture()) {
      Conformed<Numbered> conformed =
          shop.lane.conform(plan, Contract.of(Numbered.class).key("id").rejectRows());
      assertThat(conformed.table().rowCount()).isEqualTo(100_000);
      assertThat(shop.lane.list(conformed.rejects()))
          .containsExactly(new Reject("an earlier row has the same id: [0]", "id", "id=0"));
    }
  }

  @Test
  @SuppressWarnings("deprecation") // the other path gives the same rows
  void theWayOfAPlanMakesNoDifference() {
    Plan<Raw> plan = Plan.values(RAW, Raw.class);
    for (int i = 0; i < 1_100; i++) {
      plan = plan.limit(100).where(Column.of(Raw.class, "id", Long.class).gt(0L));
    }
    try (LaneFixture shop = new LaneFixture();
        LaneFixture direct = new LaneFixture(RuntimeProfile.defaults(), AdapterMode.DIRECT)) {
      Conformed<Checked> parts = shop.lane.conform(plan, CONTRACT.rejectRows());
      assertThat(shop.run.report().executions().get(0).form()).isEqualTo(PlanForm.STAGED_SQL);
      Conformed<Checked> plain =
          direct.lane.conform(Plan.values(RAW, Raw.class), CONTRACT.rejectRows());
      assertThat(direct.lane.digest(plain.rows())).isEqualTo(shop.lane.digest(parts.rows()));
      assertThat(direct.lane.digest(plain.rejects())).isEqualTo(shop.lane.digest(parts.rejects()));
    }
  }

  @Test
  void noRowsConform() {
    try (LaneFixture shop = new LaneFixture()) {
      Conformed<Checked> conformed =
          shop.lane.conform(Plan.values(List.<Raw>of(), Raw.class), CONTRACT);
      assertThat(shop.lane.list(conformed.rows())).isEmpty();
      assertThat(shop.lane.list(conformed.rejects())).isEmpty();
    }
  }
}
