package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that what a plan reads has the columns that its rows need. */
final class Sources {

  private Sources() {}

  /** Returns the files, of which there must be one. */
  static List<Path> named(List<Path> files) {
    if (files.isEmpty()) {
      throw new LaneException(
          Code.LK407,
          Code.LK407.message("No file is named."),
          Code.LK407.fix("Name at least one."),
          null);
    }
    return files;
  }

  /**
   * Checks that columns are those of a row type, in its order, and not null where its are not.
   *
   * @throws LaneException LK204 with all that does not fit
   */
  static void checkExact(Schema actual, RowType<?> rowType) {
    checkInOrder(actual, rowType, true);
  }

  /**
   * Checks that columns have the names and types of a row type, in its order.
   *
   * @throws LaneException LK204 with all that does not fit
   */
  static void checkSame(Schema actual, RowType<?> rowType) {
    checkInOrder(actual, rowType, false);
  }

  /**
   * Checks that columns fit a row type by name; it may name some of them.
   *
   * @throws LaneException LK204 with all that does not fit
   */
  static void checkNamed(Schema actual, RowType<?> rowType) {
    List<String> problems = new ArrayList<>();
    for (Field want : rowType.schema().fields()) {
      Optional<Field> found = actual.field(want.name());
      if (found.isEmpty() || !Conversions.isSame(found.get().type(), want.type())) {
        problems.add(described(want, found, actual));
      }
    }
    throwIfAny(problems, actual, rowType);
  }

  private static void checkInOrder(Schema actual, RowType<?> rowType, boolean nullability) {
    List<Field> wanted = rowType.schema().fields();
    List<String> problems = new ArrayList<>();
    if (actual.fields().size() > wanted.size()) {
      problems.add("  expected " + wanted.size() + " columns, got " + actual.fields().size());
    }
    for (int i = 0; i < wanted.size(); i++) {
      Field want = wanted.get(i);
      Optional<Field> found =
          i < actual.fields().size() ? Optional.of(actual.fields().get(i)) : Optional.empty();
      boolean fits =
          found
              .filter(field -> field.name().equals(want.name()))
              .filter(field -> Conversions.isSame(field.type(), want.type()))
              .filter(field -> !nullability || Conversions.nullsFit(field, want))
              .isPresent();
      if (!fits) {
        problems.add(described(want, found, actual));
      }
    }
    throwIfAny(problems, actual, rowType);
  }

  /** Returns the columns of a schema that a row type names, widened where needed. */
  static List<Expr> byName(Schema actual, RowType<?> rowType) {
    List<String> problems = new ArrayList<>();
    List<Expr> columns = new ArrayList<>();
    for (Field want : rowType.schema().fields()) {
      Optional<Field> found = actual.field(want.name());
      if (found.isEmpty()
          || !Conversions.widens(found.get().type(), want.type())
          || (found.get().nullable() && !want.nullable())) {
        problems.add(described(want, found, actual));
        continue;
      }
      Field field = found.get();
      Expr column = new Expr.Column(0, field.name(), field.type(), field.nullable());
      boolean same = Conversions.isSame(field.type(), want.type());
      columns.add(same ? column : new Expr.Cast(column, want.type()));
    }
    throwIfAny(problems, actual, rowType);
    return columns;
  }

  private static String described(Field want, Optional<Field> found, Schema actual) {
    String hint = found.isPresent() ? "" : Nearest.hint(want.name(), actual.names());
    return "  expected " + want + ", got " + found.map(Field::toString).orElse("nothing") + hint;
  }

  private static void throwIfAny(List<String> problems, Schema actual, RowType<?> rowType) {
    if (!problems.isEmpty()) {
      throw new LaneException(
          Code.LK204,
          Code.LK204.message(
              "record " + rowType.recordClass().getName() + ".", String.join("\n", problems)),
          "Change the record so that names and types agree. There are: " + actual.describe(),
          null);
    }
  }
}
