package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which types go into which without loss. */
final class Assignable {

  private Assignable() {}

  static boolean isAssignable(DataType to, DataType from) {
    if (to instanceof DataType.ListOf wide && from instanceof DataType.ListOf narrow) {
      return isAssignable(wide.element(), narrow.element());
    }
    if (to instanceof DataType.Struct wide && from instanceof DataType.Struct narrow) {
      return isAssignable(wide.schema().fields(), narrow.schema().fields());
    }
    return to.equals(from) || (isNumber(to) && isNumber(from) && Numbers.holds(to, from));
  }

  private static boolean isAssignable(List<Field> to, List<Field> from) {
    if (to.size() != from.size()) {
      return false;
    }
    for (int i = 0; i < to.size(); i++) {
      if (!to.get(i).name().equalsIgnoreCase(from.get(i).name())
          || !isAssignable(to.get(i), from.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAssignable(Field to, Field from) {
    return isAssignable(to.type(), from.type()) && (to.nullable() || !from.nullable());
  }

  /** Returns whether two types are the same but for the nullability of what is in them. */
  static boolean isSame(DataType one, DataType other) {
    return DuckDbTypes.name(one).equals(DuckDbTypes.name(other));
  }

  static String advice(DataType to, @Nullable DataType from) {
    if (from != null && isNumber(to) && isNumber(from) || to == Simple.TEXT) {
      return "does not fit: cast(.. as " + Names.lower(DuckDbTypes.name(to)) + ")";
    }
    return "does not fit";
  }

  private static boolean isNumber(DataType type) {
    return type instanceof DataType.Decimal || Numbers.isInteger(type) || Numbers.isFloat(type);
  }
}
