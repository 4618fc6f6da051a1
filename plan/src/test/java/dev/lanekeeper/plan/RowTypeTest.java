package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.Column;
import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.diagnostic.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RowTypeTest {

  enum Color {
    RED,
    GREEN
  }

  @SuppressWarnings("ArrayRecordComponent") // as users may
  record Everything(
      boolean flag,
      byte tiny,
      short small,
      int medium,
      long big,
      float single,
      double twice,
      String text,
      @Decimal(precision = 18, scale = 2) BigDecimal amount,
      LocalDate day,
      LocalDateTime time,
      Instant instant,
      byte[] bytes,
      UUID uuid,
      Color color,
      List<Color> colors,
      @Decimal(precision = 5, scale = 1) List<BigDecimal> amounts,
      Point point,
      List<Point> points) {}

  record Point(int x, int y) {}

  record Boxes(
      @Nullable Boolean flag,
      @Nullable Byte tiny,
      @Nullable Short small,
      @Nullable Integer medium,
      @Nullable Long big,
      @Nullable Float single,
      @Nullable Double twice) {}

  private static final Everything ONE =
      new Everything(
          true,
          (byte) 1,
          (short) 2,
          3,
          4L,
          5.5f,
          6.5,
          "seven",
          new BigDecimal("8"),
          LocalDate.of(2026, 1, 9),
          LocalDateTime.of(2026, 1, 10, 1, 2, 3, 4_000),
          Instant.ofEpochSecond(11, 5_000),
          new byte[] {12},
          new UUID(13, 14),
          Color.GREEN,
          List.of(Color.RED, Color.GREEN),
          List.of(new BigDecimal("15.0")),
          new Point(16, 17),
          List.of(new Point(18, 19)));

  @Test
  void givesEachTypeItsColumn() {
    assertThat(RowType.of(Everything.class).schema().describe())
        .isEqualTo(
            "flag boolean not null, tiny int8 not null, small int16 not null,"
                + " medium int32 not null, big int64 not null, single float32 not null,"
                + " twice float64 not null, text text not null, amount decimal(18,2) not null,"
                + " day date not null, time timestamp not null, instant instant not null,"
                + " bytes binary not null, uuid uuid not null, color text not null,"
                + " colors list<text not null> not null,"
                + " amounts list<decimal(5,1) not null> not null,"
                + " point struct<x int32 not null, y int32 not null> not null,"
                + " points list<struct<x int32 not null, y int32 not null> not null> not null");
    assertThat(RowType.of(Boxes.class).schema().describe())
        .isEqualTo(
            "flag boolean, tiny int8, small int16, medium int32, big int64, single float32,"
                + " twice float64");
  }

  @Test
  void makesTheRecordThatItTookApart() {
    RowType<Everything> type = RowType.of(Everything.class);
    @Nullable Object[] values = type.values(ONE);
    assertThat(values[8]).isEqualTo(new BigDecimal("8.00"));
    assertThat(values[14]).isEqualTo("GREEN");
    assertThat(values[15]).isEqualTo(List.of("RED", "GREEN"));
    assertThat(values[17]).isEqualTo(new Object[] {16, 17});
    Everything again = type.make(values);
    assertThat(again)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(ONE);
  }

  @Test
  void passesNullsWhereTheyMayBe() {
    RowType<Boxes> type = RowType.of(Boxes.class);
    Boxes empty = new Boxes(null, null, null, null, null, null, null);
    assertThat(type.make(type.values(empty))).isEqualTo(empty);
  }

  @Test
  void readsAClassOnce() {
    assertThat(RowType.of(Point.class)).isSameAs(RowType.of(Point.class));
  }

  record Named(@Column("order id") long orderId, @Column("OTHER id") long other) {}

  @Columns(NameStyle.SNAKE_CASE)
  record Snake(long orderId, String htmlURLPath, @Column("asIs") int third) {}

  @Test
  void namesColumnsAsAnnotated() {
    assertThat(RowType.of(Named.class).schema().names()).containsExactly("order id", "OTHER id");
    RowType<Snake> snake = RowType.of(Snake.class);
    assertThat(snake.schema().names()).containsExactly("order_id", "html_url_path", "asIs");
    assertThat(snake.components()).containsExactly("orderId", "htmlURLPath", "third");
    assertThat(snake.field("orderId").name()).isEqualTo("order_id");
    assertFails(Code.LK203, () -> snake.field("orderID")).hasMessageContaining("'orderId'");
  }

  @Test
  void refusesNullForAPrimitiveAndForWhatIsNotNullable() {
    assertFails(Code.LK404, () -> RowType.of(Point.class).make(new @Nullable Object[] {1, null}))
        .hasMessageContaining("null in column 'y'")
        .hasMessageContaining("RowTypeTest$Point");
    assertFails(
            Code.LK404, () -> RowType.of(Snake.class).make(new @Nullable Object[] {1L, null, 3}))
        .hasMessageContaining("null in column 'html_url_path', but component 'htmlURLPath'");
  }

  record Money(@Decimal(precision = 4, scale = 2) BigDecimal amount) {}

  record When(Instant at, LocalDateTime local) {}

  record Painted(Color color, List<String> words) {}

  @Test
  void refusesValuesThatTheirColumnCannotHold() {
    RowType<Money> money = RowType.of(Money.class);
    assertFails(Code.LK404, () -> money.values(new Money(new BigDecimal("1.005"))))
        .hasMessageContaining("in column 'amount': 1.005 does not fit decimal(4,2)");
    assertFails(Code.LK404, () -> money.values(new Money(new BigDecimal("123"))));
    assertThat(money.values(new Money(new BigDecimal("1.2000")))[0])
        .isEqualTo(new BigDecimal("1.20"));
    LocalDateTime whole = LocalDateTime.of(2026, 1, 1, 0, 0);
    When fine = new When(Instant.ofEpochSecond(1, 1), whole);
    assertFails(Code.LK404, () -> RowType.of(When.class).values(fine))
        .hasMessageContaining("truncatedTo(ChronoUnit.MICROS)");
    assertFails(
        Code.LK404,
        () -> RowType.of(When.class).values(new When(Instant.EPOCH, whole.plusNanos(999))));
    RowType<Painted> painted = RowType.of(Painted.class);
    assertFails(Code.LK404, () -> painted.make(new Object[] {"GREN", List.of()}))
        .hasMessageContaining("'GREN' is no constant of")
        .hasMessageContaining("did you mean 'GREEN'");
    List<@Nullable String> holes = new java.util.ArrayList<>();
    holes.add(null);
    assertFails(Code.LK404, () -> painted.make(new Object[] {"RED", holes}))
        .hasMessageContaining("in column 'words': a null element");
    assertFails(Code.LK404, () -> RowType.of(Point.class).make(new Object[] {1, 2L}))
        .hasMessageContaining("java.lang.Long where the column is int32");
    assertFails(Code.LK404, () -> RowType.of(Point.class).make(new Object[] {1}))
        .hasMessageContaining("1 values for 2 columns");
  }

  record Picky(int size) {
    Picky {
      if (size < 0) {
        throw new IllegalStateException("size " + size);
      }
    }
  }

  @Test
  void letsARecordRefuseItsValuesItself() {
    assertThatThrownBy(() -> RowType.of(Picky.class).make(new Object[] {-1}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("size -1");
  }
}
