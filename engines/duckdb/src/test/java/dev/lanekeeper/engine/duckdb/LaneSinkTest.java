package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.DAY;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.MONDAY;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ORDERS;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaneSinkTest {

  record Counted(long rows) {}

  @TempDir private Path folder;

  @Test
  void csvIsText() throws IOException {
    try (LaneFixture shop = new LaneFixture()) {
      Path file = folder.resolve("orders.csv");
      Receipt receipt = shop.lane.write(orders().orderBy(ID.asc()), Sink.csv(file));
      assertThat(receipt.rows()).isEqualTo(4);
      assertThat(receipt.bytes()).isEqualTo(Files.size(file));
      assertThat(file)
          .hasContent(
              """
              id,customer,amount,day
              1,ann,10.00,2026-01-05
              2,bob,20.50,2026-01-05
              3,ann,5.25,2026-01-06
              4,,7.00,2026-01-07
              """);
      assertThat(shop.lane.list(Plan.csv(file, Order.class))).hasSameElementsAs(ORDERS);
    }
  }

  @Test
  void runForOneDayCanBeRepeated() throws IOException {
    try (LaneFixture shop = new LaneFixture()) {
      Sink sink = Sink.parquet(folder.resolve("days")).replacePartition("day");
      assertThat(shop.lane.write(orders(), sink).files()).hasSize(3);
      Plan<Order> monday = orders().where(DAY.eq(MONDAY)).where(ID.eq(1L));
      Receipt again = shop.lane.write(monday, sink);
      shop.lane.write(monday, sink);
      assertThat(again.rows()).isEqualTo(1);
      assertThat(again.files()).allMatch(file -> file.toString().contains("day=2026-01-05"));
      assertThat(shop.lane.list(Plan.parquet(parquetFiles(), RowType.of(Order.class))))
          .containsExactlyInAnyOrder(ORDERS.get(0), ORDERS.get(2), ORDERS.get(3));
    }
  }

  @Test
  void fileCanBeReplacedByWhatWasReadFromIt() {
    Path file = folder.resolve("orders.parquet");
    Plan<Order> plan = Plan.parquet(file, Order.class);
    try (LaneFixture shop = new LaneFixture()) {
      shop.lane.write(orders(), Sink.parquet(file));
      shop.lane.write(plan.where(ID.gt(2L)), Sink.parquet(file));
      assertThat(shop.lane.list(plan)).hasSize(2);
    }
  }

  @Test
  void failureWhileWritingLeavesNothing() throws IOException {
    Plan<Counted> overflow =
        SqlPlan.query(
                SqlTemplate.of(
                    "duckdb",
                    "SELECT CASE WHEN range < 999999 THEN range % 3 ELSE 9223372036854775807 + range END"
                        + " AS \"rows\" FROM range(1000000)"),
                RowType.of(Counted.class))
            .plan();
    try (LaneFixture shop = new LaneFixture()) {
      assertThatThrownBy(
              () -> shop.lane.write(overflow, Sink.parquet(folder.resolve("a/rows.parquet"))))
          .hasMessageContaining("Overflow");
      assertThatThrownBy(
              () ->
                  shop.lane.write(
                      overflow, Sink.parquet(folder.resolve("b")).replacePartition("rows")))
          .hasMessageContaining("Overflow");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void placeThatCannotBeWrittenIsTold() {
    try (LaneFixture shop = new LaneFixture()) {
      assertThatThrownBy(
              () -> shop.lane.write(orders(), Sink.parquet(Path.of("/proc/none/orders.parquet"))))
          .isInstanceOfSatisfying(
              LaneException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK410))
          .hasMessageContaining("Cannot write /proc/none/orders.parquet");
    }
  }

  private List<Path> parquetFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
