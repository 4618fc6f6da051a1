package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Expressions.coalesce;
import static dev.lanekeeper.plan.Expressions.left;
import static dev.lanekeeper.plan.Expressions.literal;
import static dev.lanekeeper.plan.Expressions.plus;
import static dev.lanekeeper.plan.Expressions.right;
import static dev.lanekeeper.plan.Shop.AMOUNT;
import static dev.lanekeeper.plan.Shop.CUSTOMER;
import static dev.lanekeeper.plan.Shop.DAY;
import static dev.lanekeeper.plan.Shop.NOTE;
import static dev.lanekeeper.plan.Shop.ORDERS;
import static dev.lanekeeper.plan.Shop.ORDER_ID;
import static dev.lanekeeper.plan.Shop.SALE_CITY;
import static dev.lanekeeper.plan.Shop.SALE_CUSTOMER;
import static dev.lanekeeper.plan.Shop.SALE_ORDER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.rel.Canonical;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DigestTest {

  private static final List<Supplier<Plan<?>>> DIFFERENT =
      List.of(
          () -> ORDERS,
          () -> Plan.parquet(Path.of("other.parquet"), Shop.Order.class),
          () -> Plan.parquet(Path.of("orders.parquet"), Shop.Customer.class),
          () -> Plan.csv(Path.of("orders.parquet"), Shop.Order.class),
          () -> csv(CsvOptions.defaults().withoutHeader()),
          () -> csv(CsvOptions.defaults().withDelimiter(';')),
          () -> csv(CsvOptions.defaults().withNullText("NA")),
          () -> parquet("a", "b"),
          () -> parquet("b", "a"),
          () -> parquet("a,b"),
          () -> named("orders"),
          () -> named("orders2"),
          () -> ORDERS.distinct(),
          () -> ORDERS.limit(1),
          () -> ORDERS.limit(2),
          () -> ORDERS.offset(1),
          () -> ORDERS.orderBy(DAY.asc()),
          () -> ORDERS.orderBy(DAY.desc()),
          () -> ORDERS.orderBy(DAY.asc().nullsFirst()),
          () -> ORDERS.orderBy(DAY.asc(), ORDER_ID.asc()),
          () -> ORDERS.orderBy(ORDER_ID.asc(), DAY.asc()),
          () -> ORDERS.orderBy(DAY.asc()).orderBy(ORDER_ID.asc()),
          () -> ORDERS.where(ORDER_ID.eq(1L)),
          () -> ORDERS.where(ORDER_ID.eq(2L)),
          () -> ORDERS.where(ORDER_ID.ne(1L)),
          () -> ORDERS.where(literal(1L).eq(ORDER_ID)),
          () -> ORDERS.where(CUSTOMER.eq("1")),
          () -> ORDERS.where(CUSTOMER.eq("ab").and(CUSTOMER.eq("c"))),
          () -> ORDERS.where(CUSTOMER.eq("a").and(CUSTOMER.eq("bc"))),
          () -> ORDERS.where(CUSTOMER.eq("a").or(CUSTOMER.eq("bc"))),
          () -> ORDERS.where(AMOUNT.gt(new BigDecimal("1.00"))),
          () -> ORDERS.where(AMOUNT.gt(new BigDecimal("1.001"))),
          () -> ORDERS.union(ORDERS),
          () -> ORDERS.unionAll(ORDERS),
          () -> ORDERS.intersect(ORDERS),
          () -> ORDERS.except(ORDERS),
          () -> ORDERS.except(ORDERS.distinct()),
          () -> ORDERS.distinct().except(ORDERS),
          () -> joined(Rel.Join.Kind.INNER),
          () -> joined(Rel.Join.Kind.LEFT),
          () -> query("SELECT 1", "orders", 1),
          () -> query("SELECT 2", "orders", 1),
          () -> query("SELECT 1", "orders2", 1),
          () -> query("SELECT 1", "orders", 2));

  private static Plan<?> csv(CsvOptions options) {
    return Plan.csv(Path.of("orders.csv"), Shop.Order.class, options);
  }

  private static Plan<?> parquet(String... files) {
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      paths.add(Path.of(file));
    }
    return Plan.parquet(paths, RowType.of(Shop.Order.class));
  }

  private static Plan<Shop.Order> named(String name) {
    return Plan.of(new Rel.Named(name, ORDERS.rel()), ORDERS.rowType());
  }

  private static Plan<?> joined(Rel.Join.Kind kind) {
    return ORDERS
        .join(ORDERS, kind, left(ORDER_ID).eq(right(ORDER_ID)))
        .select(
            Shop.Sale.class,
            left(CUSTOMER).as(SALE_CUSTOMER),
            right(NOTE).as(SALE_CITY),
            coalesce(right(ORDER_ID), literal(0L)).as(SALE_ORDER_ID));
  }

  private static Plan<?> query(String text, String name, int argument) {
    return SqlPlan.query(SqlTemplate.of("duckdb", text), ORDERS.rowType())
        .relation(name, ORDERS)
        .argument("x", argument, DataType.Simple.INT32)
        .plan();
  }

  @Test
  void differentPlansHaveDifferentDigestsAndEqualOnesEqual() {
    Map<String, Integer> plans = new HashMap<>();
    for (int i = 0; i < DIFFERENT.size(); i++) {
      String digest = DIFFERENT.get(i).get().digest();
      assertThat(plans.put(digest, i)).as("equal to plan %s", i).isNull();
      assertThat(DIFFERENT.get(i).get().digest()).isEqualTo(digest);
    }
  }

  @Test
  void aDigestIsTheSameInEveryProcess() {
    // If this changes, digests in old reports no longer compare: say so in the change.
    assertThat(ORDERS.where(ORDER_ID.eq(1L)).limit(5).digest())
        .isEqualTo("09862ce629522e7ea4de6096ae20e674e7795b25bed10d576513636274aa1c0a");
  }

  @Test
  void pathsCountAsTheyAreGiven() {
    assertThat(parquet("a").digest())
        .isNotEqualTo(parquet(Path.of("a").toAbsolutePath().toString()).digest());
  }

  @Test
  void itMakesNoDifferenceWhatIsShared() {
    Plan<Shop.Order> filtered = ORDERS.where(ORDER_ID.gt(5L));
    Plan<Shop.Order> again =
        Plan.parquet(Path.of("orders.parquet"), Shop.Order.class).where(ORDER_ID.gt(5L));
    assertThat(Canonical.bytes(filtered.unionAll(filtered).rel()))
        .isEqualTo(Canonical.bytes(filtered.unionAll(again).rel()));
  }

  @Test
  void aPlanReadAMillionTimesIsWrittenOnce() {
    Plan<Shop.Order> doubled = ORDERS;
    for (int i = 0; i < 60; i++) {
      doubled = doubled.unionAll(doubled);
    }
    assertThat(Canonical.bytes(doubled.rel())).hasSizeLessThan(60_000);
  }

  @Test
  void chainsOfAHundredThousandOperatorsDoNotOverflowTheStack() {
    Plan<Shop.Order> chain = ORDERS;
    Condition<Shop.Order> condition = NOTE.eq(Expressions.param("x", String.class));
    for (int i = 0; i < 100_000; i++) {
      chain = i % 2 == 0 ? chain.distinct() : chain.where(condition);
    }
    assertThat(chain.schema()).isEqualTo(ORDERS.schema());
    assertThat(chain.rel().schema()).isEqualTo(ORDERS.schema());
    assertThat(chain.bind("x", "y").digest()).isNotEqualTo(chain.digest());
    assertThat(chain.bind("x", "y").parameters()).isEmpty();
  }

  @Test
  void randomPlansAreEqualOnlyToThemselves() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> recipes = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder recipe = new StringBuilder();
      Plan<Shop.Order> plan = random(random, recipe);
      String before = recipes.put(plan.digest(), recipe.toString());
      assertThat(before == null || before.contentEquals(recipe))
          .as("seed %s: %s and %s", seed, before, recipe)
          .isTrue();
    }
    assertThat(recipes.values()).doesNotHaveDuplicates();
  }

  private static Plan<Shop.Order> random(Random random, StringBuilder recipe) {
    Plan<Shop.Order> plan = ORDERS;
    for (int i = 0; i < random.nextInt(4); i++) {
      int value = random.nextInt(3);
      switch (random.nextInt(5)) {
        case 0 -> {
          plan = plan.where(plus(ORDER_ID, literal((long) value)).gt(value + 1L));
          recipe.append("where ").append(value);
        }
        case 1 -> {
          plan = plan.orderBy(value == 0 ? DAY.asc() : CUSTOMER.desc());
          recipe.append("order ").append(value == 0);
        }
        case 2 -> {
          plan = plan.distinct();
          recipe.append("distinct ");
        }
        case 3 -> {
          // Where all is still the source, both are the same plan.
          boolean source = value == 0 || recipe.length() == 0;
          plan = plan.unionAll(value == 0 ? ORDERS : plan);
          recipe.append("union ").append(source);
        }
        default -> {
          plan = plan.where(NOTE.in(List.of("a".repeat(value), "b")));
          recipe.append("in ").append(value);
        }
      }
      recipe.append(';');
    }
    return plan;
  }
}
