package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Failures.assertFails;
import static dev.lanekeeper.plan.Failures.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.Column;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnusableRecordTest {

  private record Private(int value) {}

  private static final class PrivateOuter {
    record Inner(int value) {}
  }

  record Generic<T>(T value) {}

  record Empty() {}

  static final class NoRecord {}

  record Twice(@Column("x") int one, @Column("x") int other) {}

  record CaseOnly(int id, @Column("ID") int other) {}

  record Unnamed(@Column("") int value) {}

  record Tree(int value, @Nullable List<Tree> children) {}

  record Outer(Private inner) {}

  @Test
  void tellsWhyARecordCannotBeARow() {
    record Local(int value) {}
    assertThat(message(() -> RowType.of(Private.class)))
        .isEqualTo(
            "[LK210] Record dev.lanekeeper.plan.UnusableRecordTest$Private cannot be a row: it is"
                + " private.\n  fix: Make it visible at least to its package.");
    assertFails(Code.LK210, () -> RowType.of(PrivateOuter.Inner.class))
        .hasMessageContaining("PrivateOuter is private");
    assertFails(Code.LK210, () -> RowType.of(Local.class)).hasMessageContaining("it is local");
    assertFails(Code.LK210, () -> RowType.of(Generic.class)).hasMessageContaining("generic");
    assertFails(Code.LK210, () -> RowType.of(Empty.class)).hasMessageContaining("no components");
    assertFails(Code.LK210, () -> RowType.of(NoRecord.class)).hasMessageContaining("not a record");
    assertFails(Code.LK210, () -> RowType.of(Twice.class)).hasMessageContaining("column 'x'");
    assertFails(Code.LK210, () -> RowType.of(CaseOnly.class))
        .hasMessageContaining("column 'ID', whose case does not count");
    assertFails(Code.LK210, () -> RowType.of(Unnamed.class)).hasMessageContaining("is empty");
    assertFails(Code.LK210, () -> RowType.of(Tree.class)).hasMessageContaining("holds itself");
    assertFails(Code.LK210, () -> RowType.of(Outer.class)).hasMessageContaining("$Private");
  }

  record WithObject(Object value) {}

  record WithChar(char value) {}

  record WithDate(Date value) {}

  record WithMap(Map<String, String> value) {}

  record WithSet(Set<String> value) {}

  @SuppressWarnings("ArrayRecordComponent") // as users may
  record WithArray(int[] value) {}

  record WithWildcard(List<? extends Number> value) {}

  @SuppressWarnings("rawtypes")
  record WithRawList(List value) {}

  record WithPlainDecimal(BigDecimal value) {}

  record WithWrongDecimal(@Decimal(precision = 39, scale = 2) BigDecimal value) {}

  record WithDecimalText(@Decimal(precision = 9, scale = 2) String value) {}

  record WithGeneric(Generic<String> value) {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        WithObject.class,
        WithChar.class,
        WithDate.class,
        WithMap.class,
        WithSet.class,
        WithArray.class,
        WithWildcard.class,
        WithRawList.class,
        WithPlainDecimal.class,
        WithWrongDecimal.class,
        WithDecimalText.class,
        WithGeneric.class
      })
  void refusesComponentsThatNoColumnCanBe(Class<?> record) {
    assertFails(Code.LK207, () -> RowType.of(record))
        .hasMessageContaining("Component 'value' of " + record.getName() + " is ");
  }

  @Test
  void namesTheTypeInFull() {
    assertThat(message(() -> RowType.of(WithMap.class)))
        .contains("is java.util.Map<java.lang.String, java.lang.String>, which no column can be");
    assertThat(message(() -> RowType.of(WithPlainDecimal.class)))
        .contains("is BigDecimal without @Decimal");
    assertThat(message(() -> RowType.of(WithWrongDecimal.class)))
        .contains("is BigDecimal with @Decimal(39, 2)");
  }

  @Test
  void tellsWhyASchemaCannotBeThatOfARow() {
    assertThat(message(() -> RowType.of(Schema.parse(""))))
        .isEqualTo(
            "[LK210] Record of a schema cannot be a row: it has no columns.\n"
                + "  fix: Name at least one; count() gives a number of rows.");
    assertFails(Code.LK210, () -> RowType.of(Schema.parse("id int64, Id text")))
        .hasMessageContaining("columns 'id' and 'Id' differ in case only");
    assertFails(Code.LK210, () -> RowType.of(Schema.parse("l list<struct<a text, A text>>")))
        .hasMessageContaining("'a' and 'A'");
    assertFails(Code.LK210, () -> RowType.of(Schema.parse("s struct<>")));
  }
}
