package dev.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.sql.SortedColumn;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan knows of the order of its rows. */
final class OrderingsTest {

  private static final RowType<Row> SALE = RowType.of(Schema.parse("shop text, amount int64"));
  private static final RowType<Row> NAMED = RowType.of(Schema.parse("name text"));
  private static final RowType<Row> SHOP_ONLY = RowType.of(Schema.parse("shop text"));
  private static final Column<Row, String> SHOP = Column.of(SALE, "shop", String.class);
  private static final Column<Row, Long> AMOUNT = Column.of(SALE, "amount", Long.class);
  private static final Plan<Row> SALES = Plan.values(List.of(), SALE);

  @Test
  void sourcesHaveTheirOwnOrder() {
    assertThat(SALES.where(AMOUNT.gt(1L)).limit(3).ordering().level())
        .isEqualTo(RelOrder.Level.IMPLICIT);
  }

  @Test
  void groupsJoinsAndSetsHaveNone() {
    assertThat(SALES.distinct().ordering().level()).isEqualTo(RelOrder.Level.UNORDERED);
    assertThat(SALES.unionAll(SALES).ordering().level()).isEqualTo(RelOrder.Level.UNORDERED);
  }

  @Test
  void sortsAreKeptByFiltersAndLimits() {
    Plan<Row> sorted = SALES.orderBy(AMOUNT.desc(), SHOP.asc().nullsFirst());
    assertThat(sorted.where(AMOUNT.gt(1L)).limit(3).ordering().describe())
        .containsExactly("amount desc nulls last", "shop asc nulls first");
  }

  @Test
  void sortsFollowColumnsThatAreRenamed() {
    Plan<Row> renamed =
        SALES.orderBy(SHOP.desc()).select(NAMED, SHOP.as(Column.of(NAMED, "name", String.class)));
    assertThat(renamed.ordering().describe()).containsExactly("name desc nulls last");
    assertThat(renamed.ordering().visible()).hasSize(1);
  }

  @Test
  void whatIsNoColumnAnyMoreHidesTheRest() {
    RelOrder order = SALES.orderBy(AMOUNT.asc(), SHOP.asc()).selectAs(SHOP_ONLY).ordering();
    assertThat(order.level()).isEqualTo(RelOrder.Level.EXPLICIT);
    assertThat(order.describe()).containsExactly(SortedColumn.EXPRESSION);
    assertThat(order.visible()).isEmpty();
    assertThat(
            SALES
                .orderBy(AMOUNT.asc())
                .selectAs(SHOP_ONLY)
                .where(Column.of(SHOP_ONLY, "shop", String.class).isNotNull())
                .ordering()
                .level())
        .isEqualTo(RelOrder.Level.UNORDERED);
  }

  @Test
  void queriesSayTheirOwn() {
    SqlTemplate template =
        SqlTemplate.of("duckdb", "SELECT ...")
            .orderedBy("amount desc nulls first", SortedColumn.EXPRESSION);
    RelOrder order = SqlPlan.query(template, SALE).plan().ordering();
    assertThat(order.describe())
        .containsExactly("amount desc nulls first", SortedColumn.EXPRESSION);
    assertThat(order.visible()).isEmpty();
  }

  @Test
  void keysAreReadAsTheyAreWritten() {
    for (String text : List.of("a desc nulls first", "a b asc nulls last", "<expression>")) {
      assertThat(SortedColumn.parse(text)).hasToString(text);
    }
    assertThatThrownBy(() -> SortedColumn.parse("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a'");
  }

  @Test
  void whatBreaksTiesIsLeftOutUnlessAsked() {
    SqlTemplate template =
        SqlTemplate.of("duckdb", "a${+}, $${b ${:p}${-} c ${t}").and("spark", "x");
    assertThat(template.segments("duckdb", false))
        .containsExactly(
            new SqlTemplate.Segment.Text("a c "),
            new SqlTemplate.Segment.Relation("t"),
            new SqlTemplate.Segment.Text(""));
    assertThat(template.segments("duckdb", true))
        .containsExactly(
            new SqlTemplate.Segment.Text("a, ${b "),
            new SqlTemplate.Segment.Parameter("p"),
            new SqlTemplate.Segment.Text(" c "),
            new SqlTemplate.Segment.Relation("t"),
            new SqlTemplate.Segment.Text(""));
  }
}
