package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Compares only what needs no cast; Calcite would compare a text with anything. */
final class Comparisons {

  private static final Set<SqlKind> KINDS =
      EnumSet.of(
          SqlKind.EQUALS,
          SqlKind.NOT_EQUALS,
          SqlKind.LESS_THAN,
          SqlKind.LESS_THAN_OR_EQUAL,
          SqlKind.GREATER_THAN,
          SqlKind.GREATER_THAN_OR_EQUAL,
          SqlKind.IS_DISTINCT_FROM,
          SqlKind.IS_NOT_DISTINCT_FROM,
          SqlKind.BETWEEN,
          SqlKind.IN,
          SqlKind.NOT_IN,
          SqlKind.SOME,
          SqlKind.ALL);

  private Comparisons() {}

  /** Checks a comparison whose operands have their types; fails with LK206. */
  static void check(SqlCall call, LaneValidator validator) {
    if (!KINDS.contains(call.getKind())) {
      return;
    }
    SqlNode left = call.operand(0);
    for (int i = 1; i < call.operandCount(); i++) {
      if (call.operand(i) instanceof SqlNodeList list) {
        list.forEach(item -> check(call, left, item, validator));
      } else {
        check(call, left, call.operand(i), validator);
      }
    }
  }

  private static void check(SqlCall call, SqlNode left, SqlNode right, LaneValidator validator) {
    RelDataType one = validator.getValidatedNodeTypeIfKnown(left);
    RelDataType other = validator.getValidatedNodeTypeIfKnown(right);
    if (one == null || other == null) {
      return;
    }
    boolean query = right.isA(SqlKind.QUERY) && !one.isStruct() && other.getFieldCount() == 1;
    RelDataType value = query ? other.getFieldList().get(0).getType() : other;
    boolean columns = right.isA(SqlKind.QUERY) && other.getFieldCount() > 1;
    if (!isComparable(one, value) || (columns && left.getKind() != SqlKind.ROW)) {
      throw new QueryProblem(
          Code.LK206,
          call,
          "'"
              + Names.lower(call.getOperator().getName()).replace(" asymmetric", "")
              + "' cannot compare "
              + LaneTypes.describe(one)
              + " with "
              + LaneTypes.describe(value)
              + ".",
          fix(one, value, right));
    }
  }

  private static boolean isComparable(RelDataType one, RelDataType other) {
    if (isOpen(one) || isOpen(other) || (Numbers.isNumber(one) && Numbers.isNumber(other))) {
      return true;
    }
    if (one.isStruct() && other.isStruct()) {
      List<RelDataTypeField> left = one.getFieldList();
      List<RelDataTypeField> right = other.getFieldList();
      boolean fits = left.size() == right.size();
      for (int i = 0; fits && i < left.size(); i++) {
        fits = isComparable(left.get(i).getType(), right.get(i).getType());
      }
      return fits;
    }
    DataType first = LaneTypes.toData(one);
    DataType second = LaneTypes.toData(other);
    return first != null && second != null && Assignable.isSame(first, second);
  }

  private static boolean isOpen(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.ANY || type.getSqlTypeName() == SqlTypeName.NULL;
  }

  private static String fix(RelDataType one, RelDataType other, SqlNode right) {
    @Nullable DataType type = LaneTypes.toData(one);
    boolean text = LaneTypes.toData(other) == Simple.TEXT && right instanceof SqlLiteral;
    return text && (type == Simple.DATE || type == Simple.TIMESTAMP)
        ? "Write " + type + " " + right + "."
        : Code.LK206.fix();
  }
}
