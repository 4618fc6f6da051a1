package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.RowType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Records as rows: the columns that the processor sees are those of run time, and what cannot be
 * one is told.
 */
final class RowsTest {

  private static final String RECORDS =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.Plan;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.*;
      @Pipeline
      interface Shop {
        enum Color { RED }
        record Simple(boolean a, byte b, short c, int d, long e, float f, double g, String h, byte[] i,
            LocalDate j, LocalDateTime k, Instant l, UUID m, Color n,
            @Decimal(precision = 18, scale = 2) BigDecimal o) {}
        record Boxes(Boolean a, Byte b, Short c, Integer d, Long e, Float f, Double g, @NonNull String h) {}
        record Nested(Simple simple, List<Boxes> boxes, List<List<String>> lists,
            @Decimal(precision = 5, scale = 0) List<BigDecimal> decimals) {}
        @Columns(NameStyle.SNAKE_CASE)
        record Named(long orderId, @Column("CustomerName") String customer, String htmlURLPath) {}
        @NullMarked
        record Marked(String a, @Nullable String b, Integer c, List<@Nullable String> d, @Nullable List<String> e,
            byte @Nullable [] f, byte[] g) {}
        @Node static Plan<Simple> simple() { return null; }
        @Node static Plan<Boxes> boxes() { return null; }
        @Node static Plan<Nested> nested() { return null; }
        @Node static Plan<Named> named() { return null; }
        @Node static Plan<Marked> marked() { return null; }
      }
      """;

  @Test
  void columnsAreThoseOfRunTime() {
    Compilation compiled = Compilation.of(RECORDS);
    assertThat(compiled.errors()).isEmpty();
    String manifest = compiled.file("META-INF/lanekeeper/shop.Shop.json").replaceAll("\\s+", "");
    for (String name : Arrays.asList("Simple", "Boxes", "Nested", "Named", "Marked")) {
      RowType<?> row = RowType.of(compiled.load("shop.Shop$" + name));
      StringBuilder columns = new StringBuilder();
      row.schema()
          .fields()
          .forEach(
              field ->
                  columns.append(
                      "{\"name\":\"%s\",\"type\":\"%s\",\"nullable\":%s},"
                          .formatted(field.name(), field.type(), field.nullable())));
      columns.setLength(columns.length() - 1);
      String expected = "{\"record\":\"shop.Shop$%s\",\"columns\":[%s]}".formatted(name, columns);
      assertThat(manifest).contains(expected.replaceAll("\\s+", ""));
    }
  }

  @Test
  void columnConstantsFitTheirComponents() throws Exception {
    Compilation compiled = Compilation.of(RECORDS);
    for (String name : Arrays.asList("Simple", "Boxes", "Nested", "Named", "Marked")) {
      Class<?> columns = compiled.load("shop.ShopColumns$" + name);
      java.lang.reflect.Field first = columns.getDeclaredFields()[0];
      first.setAccessible(true);
      assertThat(first.get(null)).isNotNull();
    }
  }

  @Test
  void whatCannotBeAColumn() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            import java.math.BigDecimal;
            import java.util.*;
            @Pipeline
            interface Shop {
              record Inner(Thread thread) {}
              record Row(long id, Object any, BigDecimal money, char letter, Inner inner, int[] numbers,
                  @Decimal(precision = 50, scale = 2) BigDecimal large, Row self, Set<String> set) {}
              @Node static Plan<Row> rows() { return null; }
            }
            """);

    assertThat(wrong.errors())
        .allMatch(error -> error.contains("[LK207] Component '"))
        .hasSize(8)
        .contains(
            """
            Shop.java:9:30 [LK207] Component 'any' of Row is java.lang.Object, which no column can be.
              fix: Use a primitive or its box, String, BigDecimal with @Decimal, LocalDate, LocalDateTime, Instant, byte[], UUID, an enum, a List of these, or a nested record.""");
  }

  @Test
  void whatCannotBeARow() {
    StringBuilder wide = new StringBuilder("long c0");
    for (int i = 1; i < 128; i++) {
      wide.append(", long c").append(i);
    }
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            class Shop {
              private record Hidden(int a) {}
              record Generic<T>(int a) {}
              record Empty() {}
              record Wide(%s) {}
              record Twice(int a, @Column("a") int b, @Column("") int c) {}
              @NodeLibrary
              static class Nodes {
                @Node static int hidden(Plan<Hidden> a) { return 1; }
                @Node static int generic(Plan<Generic<String>> a) { return 1; }
                @Node static int empty(Plan<Empty> a) { return 1; }
                @Node static int wide(Plan<Wide> a) { return 1; }
                @Node static int twice(Plan<Twice> a) { return 1; }
                @Node static int text(Plan<String> a) { return 1; }
              }
            }
            """
                .formatted(wide));

    assertThat(wrong.errors())
        .filteredOn(error -> error.startsWith("Shop.java"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "Shop.java:5:11 [LK210] Record Hidden cannot be a row: it is private."))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "Shop.java:6:3 [LK210] Record Generic cannot be a row: it has type parameters."))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "Shop.java:7:3 [LK210] Record Empty cannot be a row: it has no components."))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "Shop.java:8:3 [LK210] Record Wide cannot be a row: its components take 256 slots, a long or double two, and a constructor has 254."))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "Shop.java:9:40 [LK210] Record Twice cannot be a row: components 'a' and 'b' are both column 'a', whose case does not count."))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "Shop.java:9:59 [LK210] Record Twice cannot be a row: the column of component 'c' has no name."))
        .anySatisfy(
            error ->
                assertThat(error)
                    .contains("[LK210] Record String cannot be a row: it is no record."));
  }
}
