package dev.lanekeeper.lane;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one of a contract's columns comes from.
 *
 * @param source its position in the rows as they come
 * @param target the column
 * @param cast from the one's type to the other's
 */
record ColumnCast(int source, Field target, SafeCast cast) {

  /**
   * Finds every column of a contract.
   *
   * @throws LaneException LK404 that tells all columns that cannot fit
   */
  static List<ColumnCast> all(Schema source, Contract<?> contract) {
    List<ColumnCast> casts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> extras = new ArrayList<>(source.names());
    for (Field target : contract.rowType().schema().fields()) {
      int index = source.indexOf(target.name());
      if (index < 0) {
        problems.add("'" + target.name() + "' (" + target.type() + ") is missing");
        continue;
      }
      Field column = source.fields().get(index);
      extras.remove(column.name());
      Optional<SafeCast> cast = SafeCast.between(column.type(), target.type());
      if (cast.isEmpty()) {
        problems.add(
            "'"
                + target.name()
                + "' is "
                + column.type()
                + ", which cannot become "
                + target.type());
      } else {
        casts.add(new ColumnCast(index, target, cast.get()));
      }
    }
    if (!contract.dropsExtras()) {
      extras.forEach(extra -> problems.add("'" + extra + "' is not in the contract"));
    }
    if (!problems.isEmpty()) {
      throw failure(source, problems);
    }
    return casts;
  }

  private static LaneException failure(Schema source, List<String> problems) {
    return new LaneException(
        Code.LK404,
        Code.LK404.message(
            "The columns do not fit the contract:\n  "
                + String.join("\n  ", problems)
                + "\n  The plan's columns are: "
                + source.describe()),
        Code.LK404.fix(
            "Change the plan or the contract; contract.dropExtras() leaves unnamed columns out."),
        null);
  }

  /** Returns the column's value of a row as it came. */
  @Nullable Object convert(@Nullable Object[] row) throws Misfit {
    Object value = row[source];
    if (value != null) {
      return SafeCast.convert(cast, value, target.type(), target.name());
    } else if (target.nullable()) {
      return null;
    }
    throw new Misfit("column '" + target.name() + "' is null", target.name());
  }
}
