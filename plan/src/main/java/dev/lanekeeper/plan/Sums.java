package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Conversions;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.type.DataType;

/** Checks that a sum's Java type is what the sum gives: Java cannot overload by type parameters. */
final class Sums {

  private Sums() {}

  static Expr checked(Expr value) {
    DataType type = value.type();
    if (Conversions.isInteger(type) && type != DataType.Simple.INT64) {
      throw wrong("The sum of " + type + " is int64.", "Write sumLong(..).");
    }
    if (type == DataType.Simple.FLOAT32) {
      throw wrong("The sum of float32 is float64.", "Write sumDouble(..).");
    }
    return value;
  }

  static Expr integer(Expr value) {
    if (!Conversions.isInteger(value.type())) {
      throw wrong("sumLong does not take " + value.type() + ".", "Write sum(..).");
    }
    return value;
  }

  static Expr floating(Expr value) {
    if (value.type() != DataType.Simple.FLOAT32 && value.type() != DataType.Simple.FLOAT64) {
      throw wrong("sumDouble does not take " + value.type() + ".", "Write sum(..) or sumLong(..).");
    }
    return value;
  }

  private static LaneException wrong(String message, String fix) {
    return new LaneException(Code.LK206, Code.LK206.message(message), fix, null);
  }
}
