package dev.lanekeeper.engine.duckdb;

import static dev.lanekeeper.engine.duckdb.LaneFixture.AMOUNT;
import static dev.lanekeeper.engine.duckdb.LaneFixture.CUSTOMER;
import static dev.lanekeeper.engine.duckdb.LaneFixture.DAY;
import static dev.lanekeeper.engine.duckdb.LaneFixture.ID;
import static dev.lanekeeper.engine.duckdb.LaneFixture.MONDAY;
import static dev.lanekeeper.engine.duckdb.LaneFixture.orders;
import static dev.lanekeeper.plan.Expressions.avg;
import static dev.lanekeeper.plan.Expressions.coalesce;
import static dev.lanekeeper.plan.Expressions.concat;
import static dev.lanekeeper.plan.Expressions.count;
import static dev.lanekeeper.plan.Expressions.countDistinct;
import static dev.lanekeeper.plan.Expressions.dividedBy;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.like;
import static dev.lanekeeper.plan.Expressions.listParam;
import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.max;
import static dev.lanekeeper.plan.Expressions.min;
import static dev.lanekeeper.plan.Expressions.minus;
import static dev.lanekeeper.plan.Expressions.plus;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Expressions.rowNumber;
import static dev.lanekeeper.plan.Expressions.sum;
import static dev.lanekeeper.plan.Expressions.times;
import static dev.lanekeeper.plan.Expressions.upper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.engine.duckdb.LaneFixture.Order;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Window;
import dev.lanekeeper.plan.rel.Rel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plans built in Java mean, row by row. */
final class BuilderTest {

  record City(String name, String city) {}

  record Placed(@Nullable Long id, @Nullable String city) {}

  record Total(
      @Nullable String customer,
      @Decimal(precision = 38, scale = 2) BigDecimal amount,
      long orders,
      long customers,
      double mean,
      LocalDate first,
      LocalDate last) {}

  record Ranked(long id, long place, @Decimal(precision = 38, scale = 2) BigDecimal running) {}

  record Computed(
      long sum,
      long difference,
      long product,
      @Nullable Double quotient,
      @Nullable Double none,
      String who,
      @Nullable String text) {}

  record Named(String who, long orders) {}

  static final Column<City, String> NAME = Column.of(City.class, "name", String.class);
  static final Column<City, String> CITY = Column.of(City.class, "city", String.class);

  private static final List<City> CITIES =
      List.of(new City("ann", "Athens"), new City("zoe", "Zagreb"));

  private final LaneFixture shop = new LaneFixture();

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "INNER, 1 Athens; 3 Athens",
    "LEFT, 1 Athens; 2 null; 3 Athens; 4 null",
    "RIGHT, 1 Athens; 3 Athens; null Zagreb",
    "FULL, 1 Athens; 2 null; 3 Athens; 4 null; null Zagreb"
  })
  void join(Rel.Join.Kind kind, String expected) {
    Column<Placed, Long> id = Column.of(Placed.class, "id", Long.class);
    Column<Placed, String> city = Column.of(Placed.class, "city", String.class);
    Plan<Placed> plan =
        orders()
            .join(Plan.values(CITIES, City.class), kind, left(CUSTOMER).eq(right(NAME)))
            .select(Placed.class, left(ID).as(id), right(CITY).as(city))
            .orderBy(id.asc());
    assertThat(shop.lane.list(plan))
        .extracting(row -> row.id() + " " + row.city())
        .containsExactly(expected.split("; "));
  }

  @Test
  void aggregatesHaveTheTypesOfTheirRecord() {
    Plan<Total> plan =
        orders()
            .groupBy(CUSTOMER)
            .aggregate(
                Total.class,
                CUSTOMER.as(Column.of(Total.class, "customer", String.class)),
                sum(AMOUNT).as(Column.of(Total.class, "amount", BigDecimal.class)),
                count().as(Column.of(Total.class, "orders", Long.class)),
                countDistinct(CUSTOMER).as(Column.of(Total.class, "customers", Long.class)),
                avg(AMOUNT).as(Column.of(Total.class, "mean", Double.class)),
                min(DAY).as(Column.of(Total.class, "first", LocalDate.class)),
                max(DAY).as(Column.of(Total.class, "last", LocalDate.class)))
            .orderBy(Column.of(Total.class, "customer", String.class).asc().nullsFirst());
    assertThat(shop.lane.list(plan))
        .containsExactly(
            total(null, "7.00", 1, 0, 7, 2, 2),
            total("ann", "15.25", 2, 1, 7.625, 0, 1),
            total("bob", "20.50", 1, 1, 20.5, 0, 0));
  }

  @Test
  void windowsAreComputedOfTheRowsThatAreThere() {
    Plan<Ranked> plan =
        orders()
            .orderBy(ID.desc())
            .limit(3)
            .select(
                Ranked.class,
                ID.as(Column.of(Ranked.class, "id", Long.class)),
                rowNumber()
                    .over(Window.orderedBy(AMOUNT.desc()))
                    .as(Column.of(Ranked.class, "place", Long.class)),
                sum(AMOUNT)
                    .over(Window.<Order>partitionBy(DAY).orderBy(ID.asc()))
                    .as(Column.of(Ranked.class, "running", BigDecimal.class)))
            .orderBy(Column.of(Ranked.class, "place", Long.class).asc());
    assertThat(shop.lane.list(plan))
        .containsExactly(ranked(2, 1, "20.50"), ranked(4, 2, "7.00"), ranked(3, 3, "5.25"));
  }

  @Test
  void functions() {
    Plan<Computed> plan =
        orders()
            .where(like(CUSTOMER, "a_n%").or(CUSTOMER.isNull()))
            .select(
                Computed.class,
                plus(ID, literal(2L)).as(Column.of(Computed.class, "sum", Long.class)),
                minus(ID, literal(2L)).as(Column.of(Computed.class, "difference", Long.class)),
                times(ID, ID).as(Column.of(Computed.class, "product", Long.class)),
                dividedBy(ID, literal(2L)).as(Column.of(Computed.class, "quotient", Double.class)),
                dividedBy(ID, literal(0L)).as(Column.of(Computed.class, "none", Double.class)),
                coalesce(CUSTOMER, literal("?")).as(Column.of(Computed.class, "who", String.class)),
                upper(concat(CUSTOMER, literal("!")))
                    .as(Column.of(Computed.class, "text", String.class)))
            .orderBy(Column.of(Computed.class, "sum", Long.class).asc());
    assertThat(shop.lane.list(plan))
        .containsExactly(
            new Computed(3, -1, 1, 0.5, null, "ann", "ANN!"),
            new Computed(5, 1, 9, 1.5, null, "ann", "ANN!"),
            new Computed(6, 2, 16, 2.0, null, "?", null));
  }

  @Test
  void groupsOfComputedKeysWithValues() {
    Column<Named, String> who = Column.of(Named.class, "who", String.class);
    Plan<Named> plan =
        orders()
            .groupBy(coalesce(CUSTOMER, literal("nobody")))
            .aggregate(
                Named.class,
                coalesce(CUSTOMER, literal("nobody")).as(who),
                count().as(Column.of(Named.class, "orders", Long.class)))
            .orderBy(who.asc());
    assertThat(shop.lane.list(plan))
        .containsExactly(new Named("ann", 2), new Named("bob", 1), new Named("nobody", 1));
  }

  @Test
  void groupsOfPartsOfComputedKeys() {
    Column<Named, String> who = Column.of(Named.class, "who", String.class);
    Plan<Named> plan =
        orders()
            .groupBy(coalesce(CUSTOMER, literal("nobody")))
            .aggregate(
                Named.class,
                upper(coalesce(CUSTOMER, literal("nobody"))).as(who),
                count().as(Column.of(Named.class, "orders", Long.class)))
            .orderBy(who.asc());
    assertThat(shop.lane.list(plan))
        .containsExactly(new Named("ANN", 2), new Named("BOB", 1), new Named("NOBODY", 1));
  }

  @Test
  void setOperations() {
    Plan<Order> early = orders().where(DAY.eq(MONDAY));
    Plan<Order> ann = orders().where(CUSTOMER.eq("ann"));
    assertThat(ids(early.unionAll(ann))).containsExactly(1L, 1L, 2L, 3L);
    assertThat(ids(early.union(ann))).containsExactly(1L, 2L, 3L);
    assertThat(ids(early.intersect(ann))).containsExactly(1L);
    assertThat(ids(early.except(ann))).containsExactly(2L);
    assertThat(ids(early.unionAll(ann).distinct())).containsExactly(1L, 2L, 3L);
  }

  @Test
  void membership() {
    assertThat(ids(orders().where(ID.in(List.of(1L, 4L, 9L))))).containsExactly(1L, 4L);
    assertThat(ids(orders().where(ID.in(List.of())))).isEmpty();
    Plan<Order> asked = orders().where(ID.in(listParam("ids", ID)));
    assertThat(ids(asked.bind("ids", List.of(2L, 3L)))).containsExactly(2L, 3L);
  }

  @Test
  void orderSurvivesWhatComesAfterIt() {
    Plan<Order> newest = orders().orderBy(DAY.desc(), ID.desc());
    assertThat(shop.lane.list(newest.limit(3).where(ID.ne(3L))))
        .extracting(Order::id)
        .containsExactly(4L, 2L);
    assertThat(shop.lane.list(newest.selectAs(Id.class)))
        .extracting(Id::id)
        .containsExactly(4L, 3L, 2L, 1L);
  }

  record Id(long id) {}

  private List<Long> ids(Plan<Order> plan) {
    return shop.lane.list(plan).stream().map(Order::id).sorted().toList();
  }

  private static Total total(
      @Nullable String customer,
      String amount,
      long orders,
      long customers,
      double mean,
      int first,
      int last) {
    return new Total(
        customer,
        new BigDecimal(amount),
        orders,
        customers,
        mean,
        MONDAY.plusDays(first),
        MONDAY.plusDays(last));
  }

  private static Ranked ranked(long id, long place, String running) {
    return new Ranked(id, place, new BigDecimal(running));
  }
}
