package dev.lanekeeper.testing;

import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.sum;
import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.LaneOptions;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.Window;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays the same when a plan is executed again, tier by tier. */
interface DeterminismConformance extends Conformance {

  /** Rows with many ties. */
  RowType<Row> SALE =
      RowType.of(
          Schema.parse(
              "shop text, amount int64, share float64, sale_id int32 not null, note list<text>"));

  /** Rows of a group. */
  RowType<Row> SHARES = RowType.of(Schema.parse("shop text, shares float64"));

  /** Numbered rows. */
  RowType<Row> NUMBERED = RowType.of(Schema.parse("shop text, amount int64, place int64 not null"));

  /** The shop. */
  Column<Row, String> SHOP = Column.of(SALE, "shop", String.class);

  /** The amount. */
  Column<Row, Long> AMOUNT = Column.of(SALE, "amount", Long.class);

  /** The share. */
  Column<Row, Double> SHARE = Column.of(SALE, "share", Double.class);

  /** The identifier. */
  Column<Row, Integer> SALE_ID = Column.of(SALE, "sale_id", Integer.class);

  @Test
  @LaneRoot("conformance of engines")
  default void canonicalRowsAreTheSameWhateverThreadsAndBatches(Lane lane, @TempDir Path folder) {
    Plan<Row> sales = sales(lane, folder, 130_000);
    List<Plan<Row>> plans =
        List.of(
            sales.where(SALE_ID.eq(7)),
            sales.limit(1_000),
            sales.orderBy(AMOUNT.desc()).limit(2_500),
            sales.where(SALE_ID.eq(8)).orderBy(SHOP.asc().nullsFirst()),
            places(sales.where(SALE_ID.eq(9))),
            places(sales.orderBy(SHARE.desc()).limit(3_000)).distinct());
    List<List<String>> first = rows(plans, RuntimeProfile.defaults());
    int[] threads = {1, 2, 8};
    for (int run = 0; run < 20; run++) {
      RuntimeProfile profile =
          RuntimeProfile.defaults()
              .withThreads(threads[run % threads.length])
              .withBatchRows(1 + run * 997);
      assertThat(rows(plans, profile)).as("run %d, %s", run, profile).isEqualTo(first);
    }
  }

  /** Returns each plan's rows as text that tells apart whatever differs. */
  @RequiresLane
  private List<List<String>> rows(List<Plan<Row>> plans, RuntimeProfile profile) {
    return inRun(
        profile.withDeterminism(DeterminismTier.CANONICAL),
        lane -> plans.stream().map(plan -> RowText.of(lane.list(plan))).toList());
  }

  @Test
  default void canonicalRowsAreSortedByIdentifiersThenByAllColumns(Lane lane) {
    Lane canonical = lane.with(LaneOptions.none().withDeterminism(DeterminismTier.CANONICAL));
    List<Row> rows =
        List.of(
            sale("b", 2L, 0.0, 2),
            sale("a", 2L, 0.0, 2),
            sale(null, 1L, Double.NaN, 1),
            sale("é", 1L, 1.0, 1),
            sale("Z", 1L, Double.POSITIVE_INFINITY, 1),
            sale("a", 2L, 0.0, 2),
            sale("a", 2L, 0.0, 2),
            sale("a", null, 0.0, 2));
    assertThat(RowText.of(canonical.list(Plan.values(rows, SALE))))
        .isEqualTo(
            RowText.of(
                List.of(
                    sale("Z", 1L, Double.POSITIVE_INFINITY, 1),
                    sale("é", 1L, 1.0, 1),
                    sale(null, 1L, Double.NaN, 1),
                    sale("a", 2L, 0.0, 2),
                    sale("a", 2L, 0.0, 2),
                    sale("a", 2L, 0.0, 2),
                    sale("a", null, 0.0, 2),
                    sale("b", 2L, 0.0, 2))));
    assertThat(canonical.list(Plan.values(rows, SALE).orderBy(SHOP.desc())))
        .extracting(row -> row.get("shop"))
        .containsExactly("é", "b", "a", "a", "a", "a", "Z", null);
  }

  @Test
  @LaneRoot("conformance of engines")
  default void stableLimitsAndNumbersTakeTheSameRowsOfTies(Lane lane, @TempDir Path folder) {
    Plan<Row> sales = sales(lane, folder, 130_000);
    Plan<Row> plan = places(sales.orderBy(SHOP.asc()).offset(10).limit(7_000)).limit(3_000);
    List<String> first = List.of();
    for (int threads = 1; threads <= 8; threads *= 2) {
      RuntimeProfile profile =
          RuntimeProfile.defaults()
              .withThreads(threads)
              .withDeterminism(DeterminismTier.STABLE_SET);
      List<String> rows =
          inRun(profile, run -> RowText.of(run.list(plan)).stream().sorted().toList());
      first = first.isEmpty() ? rows : first;
      assertThat(rows).hasSize(3_000).isEqualTo(first);
    }
  }

  @Test
  default void floatSumsAreNotCanonical(Lane lane) {
    Plan<Row> plan =
        Plan.values(List.of(sale("a", 1L, 0.1, 1)), SALE)
            .groupBy(SHOP)
            .aggregate(
                SHARES,
                SHOP.as(Column.of(SHARES, "shop", String.class)),
                sum(SHARE).as(Column.of(SHARES, "shares", Double.class)));
    Lane canonical = lane.with(LaneOptions.none().withDeterminism(DeterminismTier.CANONICAL));
    assertFails(Code.LK412, () -> canonical.list(plan))
        .hasMessageContaining("column 'shares'")
        .hasMessageContaining("decimal");
    Lane stable = lane.with(LaneOptions.none().withDeterminism(DeterminismTier.STABLE_SET));
    assertThat(stable.list(plan)).hasSize(1);
    assertThat(canonical.list(Plan.values(List.of(), SALE))).as("the next plan").isEmpty();
  }

  @Test
  default void resultsSayHowTheyAreOrdered(Lane lane) {
    Plan<Row> sales = Plan.values(List.of(sale("a", 1L, 0.5, 1)), SALE);
    assertOrdering(lane, sales, "implicit", "", "best_effort");
    assertOrdering(lane, sales.distinct(), "unordered", "", "best_effort");
    assertOrdering(
        lane,
        sales.orderBy(AMOUNT.desc(), SHOP.asc().nullsFirst()).limit(5),
        "explicit",
        "amount desc nulls last, shop asc nulls first",
        "best_effort");
    LaneOptions canonical = LaneOptions.none().withDeterminism(DeterminismTier.CANONICAL);
    assertOrdering(
        lane.with(canonical),
        sales.selectAs(RowType.of(Schema.parse("shop text, sale_id int32 not null"))).distinct(),
        "explicit",
        "sale_id asc nulls last, shop asc nulls last",
        "canonical");
  }

  @Test
  default void theCallersMetadataIsKeptButForTheOrder(Lane lane) {
    LaneOptions options =
        LaneOptions.none().withMetadata("owner", "sales").withMetadata("ordering_level", "mine");
    assertThat(
            lane.with(options).table(Plan.values(List.of(sale("a", 1L, 0.5, 1)), SALE)).metadata())
        .containsEntry("owner", "sales")
        .containsEntry("ordering_level", "implicit");
  }

  private static void assertOrdering(
      Lane lane, Plan<Row> plan, String level, String keys, String tier) {
    assertThat(lane.table(plan).metadata())
        .containsEntry("ordering_level", level)
        .containsEntry("ordering_keys", keys)
        .containsEntry("determinism_tier", tier);
  }

  private static Plan<Row> places(Plan<Row> sales) {
    return sales.select(
        NUMBERED,
        SHOP.as(Column.of(NUMBERED, "shop", String.class)),
        AMOUNT.as(Column.of(NUMBERED, "amount", Long.class)),
        rowNumber()
            .over(Window.partitionBy(SHOP).orderBy(AMOUNT.asc()))
            .as(Column.of(NUMBERED, "place", Long.class)));
  }

  private static Plan<Row> sales(Lane lane, Path folder, int count) {
    Random random = new Random(11);
    double[] shares = {0.0, -0.0, Double.NaN, 0.25, Double.NEGATIVE_INFINITY};
    String[] shops = {"ann", "Ann", "bob", "émile", null};
    List<Row> rows =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    sale(
                        shops[random.nextInt(shops.length)],
                        random.nextInt(10) == 0 ? null : (long) random.nextInt(4),
                        shares[random.nextInt(shares.length)],
                        random.nextInt(50)))
            .toList();
    Path file = folder.resolve("sales.parquet");
    lane.write(Plan.values(rows, SALE), Sink.parquet(file));
    return Plan.parquet(List.of(file), SALE);
  }

  private static Row sale(@Nullable String shop, @Nullable Long amount, double share, int id) {
    return Row.of(SALE.schema(), shop, amount, share, id, Arrays.asList(shop, null));
  }

  @RequiresLane
  private <T> T inRun(RuntimeProfile profile, Function<Lane, T> test) {
    try (Backend backend = Backend.open(engine(), profile);
        Run run =
            Run.open("determinism", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      return test.apply(run.lane("stable"));
    }
  }
}
