package dev.lanekeeper.planner;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Arguments that must be literals, as units of time, or constants. */
final class Units {

  private static final Set<String> UNITS =
      Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second");

  private Units() {}

  /** Returns what is wrong with a call's literals; empty if nothing is. */
  static String problem(@Nullable Signature signature, SqlCallBinding call) {
    if (signature == null) {
      return "";
    }
    for (int i = 0; i < call.getOperandCount(); i++) {
      Kind kind = signature.kind(i);
      if (kind == Kind.UNIT && !isUnit(call, i)) {
        return signature.name() + " needs " + kind.description() + " as its first argument.";
      }
      boolean constant = kind == Kind.SEPARATOR || kind == Kind.FRACTION;
      if (constant && !isConstant(call.operand(i), kind)) {
        return signature.name() + " needs " + kind.description() + " as its second argument.";
      }
      if (kind == Kind.DIGITS && !isDigits(call, i)) {
        return signature.name()
            + " of a decimal needs a number of digits from 0 to 38, written as a literal.";
      }
    }
    return "";
  }

  private static boolean isConstant(SqlNode value, Kind kind) {
    if (kind == Kind.FRACTION && value instanceof SqlNumericLiteral number) {
      BigDecimal fraction = number.bigDecimalValue();
      return fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0;
    }
    return Parts.first(value, part -> part instanceof SqlIdentifier || Parts.isQuery(part)) == null;
  }

  private static boolean isUnit(SqlCallBinding call, int index) {
    return call.operand(index) instanceof SqlLiteral literal
        && SqlTypeName.CHAR_TYPES.contains(literal.getTypeName())
        && UNITS.contains(Names.lower(literal.getValueAs(String.class)));
  }

  private static boolean isDigits(SqlCallBinding call, int index) {
    if (!(call.operand(index) instanceof SqlLiteral literal)
        || literal.getTypeName() != SqlTypeName.DECIMAL) {
      return false;
    }
    int digits = literal.intValue(false);
    return digits >= 0 && digits <= 38;
  }
}
