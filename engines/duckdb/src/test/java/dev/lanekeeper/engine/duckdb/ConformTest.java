package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.lane.Conformed;
import dev.lanekeeper.lane.Contract;
import dev.lanekeeper.lane.Reject;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
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
}
