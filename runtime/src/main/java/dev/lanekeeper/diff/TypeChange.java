package dev.lanekeeper.diff;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;

/** Which types have every value of another one. */
final class TypeChange {

  private static final List<DataType> INTEGERS =
      List.of(Simple.INT8, Simple.INT16, Simple.INT32, Simple.INT64);

  private TypeChange() {}

  /** Compares types as manifests have them. */
  static boolean isWider(String before, String after) {
    return isWider(type(before), type(after));
  }

  private static DataType type(String text) {
    return Schema.parse("value " + text).fields().get(0).type();
  }

  private static boolean isWider(DataType before, DataType after) {
    if (before instanceof DataType.Decimal old && after instanceof DataType.Decimal now) {
      return now.scale() >= old.scale()
          && now.precision() - now.scale() >= old.precision() - old.scale();
    }
    int old = INTEGERS.indexOf(before);
    return (old >= 0 && INTEGERS.indexOf(after) > old)
        || (before == Simple.FLOAT32 && after == Simple.FLOAT64);
  }
}
