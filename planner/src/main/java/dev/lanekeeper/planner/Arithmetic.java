package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * {@code + - * / % ||} with the types of docs/sql.md: a quotient is a double, and null where the
 * divisor is zero.
 */
final class Arithmetic extends SqlBinaryOperator {

  static final Arithmetic PLUS = new Arithmetic("+", SqlKind.PLUS, 40);
  static final Arithmetic MINUS = new Arithmetic("-", SqlKind.MINUS, 40);
  static final Arithmetic TIMES = new Arithmetic("*", SqlKind.TIMES, 60);
  static final Arithmetic DIVIDE = new Arithmetic("/", SqlKind.DIVIDE, 60);
  static final Arithmetic REMAINDER = new Arithmetic("%", SqlKind.MOD, 60);
  static final Arithmetic CONCAT = new Arithmetic("||", SqlKind.OTHER, 60);

  /** What stands for which of the parser's operators. */
  static final Map<SqlOperator, Arithmetic> OPERATORS =
      Map.of(
          SqlStdOperatorTable.PLUS, PLUS,
          SqlStdOperatorTable.MINUS, MINUS,
          SqlStdOperatorTable.MULTIPLY, TIMES,
          SqlStdOperatorTable.DIVIDE, DIVIDE,
          SqlStdOperatorTable.PERCENT_REMAINDER, REMAINDER,
          SqlStdOperatorTable.CONCAT, CONCAT);

  /** Returns whether the right operand must not be zero. */
  boolean divides() {
    return kind == SqlKind.DIVIDE || kind == SqlKind.MOD;
  }

  private Arithmetic(String name, SqlKind kind, int precedence) {
    super(name, kind, precedence, true, null, null, null);
  }

  @Override
  public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.deriveType(scope, operand);
    }
    return inferReturnType(new SqlCallBinding(validator, scope, call));
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding call) {
    RelDataType left = call.getOperandType(0);
    RelDataType right = call.getOperandType(1);
    boolean nullable = left.isNullable() || right.isNullable();
    if (isAny(left) || isAny(right)) {
      return any();
    }
    if (Numbers.isNumber(number(left, right)) && Numbers.isNumber(number(right, left))) {
      DataType one = LaneTypes.data(number(left, right));
      DataType other = LaneTypes.data(number(right, left));
      DataType number =
          switch (kind) {
            case PLUS, MINUS -> Numbers.sum(one, other);
            case TIMES -> Numbers.product(one, other);
            case DIVIDE -> Simple.FLOAT64;
            case MOD -> Numbers.common(one, other);
            default -> null;
          };
      if (number != null) {
        return LaneTypes.TYPES.of(number, nullable || (divides() && !isNotZero(call, 1)));
      }
    }
    RelDataType found =
        kind == SqlKind.OTHER ? concatenation(left, right, nullable) : time(left, right, nullable);
    if (found == null) {
      throw problem((SqlCallBinding) call, left, right);
    }
    return found;
  }

  private @Nullable RelDataType concatenation(
      RelDataType left, RelDataType right, boolean nullable) {
    boolean texts = Kind.TEXT.takes(left, List.of()) && Kind.TEXT.takes(right, List.of());
    if (texts) {
      return LaneTypes.TYPES.of(Simple.TEXT, nullable);
    }
    boolean lists = Kind.LIST.takes(left, List.of()) && Kind.LIST.takes(right, List.of());
    return lists ? LaneTypes.TYPES.leastRestrictive(List.of(left, right)) : null;
  }

  private @Nullable RelDataType time(RelDataType left, RelDataType right, boolean nullable) {
    if (kind == SqlKind.PLUS && isMoment(right) && !isMoment(left)) {
      return time(right, left, nullable);
    }
    if ((kind != SqlKind.PLUS && kind != SqlKind.MINUS) || !isMoment(left)) {
      return null;
    }
    if (LaneTypes.data(left) == Simple.DATE
        && kind == SqlKind.MINUS
        && right.getSqlTypeName() == SqlTypeName.DATE) {
      return LaneTypes.TYPES.of(Simple.INT64, nullable);
    }
    if (LaneTypes.data(left) == Simple.DATE && Kind.INT.takes(right, List.of())) {
      return LaneTypes.TYPES.of(Simple.DATE, nullable);
    }
    if (SqlTypeFamily.DATETIME_INTERVAL.contains(right)) {
      boolean days =
          right.getSqlTypeName() == SqlTypeName.INTERVAL_DAY
              || SqlTypeName.YEAR_INTERVAL_TYPES.contains(right.getSqlTypeName());
      return LaneTypes.TYPES.of(
          LaneTypes.data(left) == Simple.DATE && !days ? Simple.TIMESTAMP : LaneTypes.data(left),
          nullable);
    }
    return null;
  }

  private QueryProblem problem(SqlCallBinding call, RelDataType left, RelDataType right) {
    return new QueryProblem(
        Code.LK206,
        call.getCall(),
        "'"
            + getName()
            + "' cannot take "
            + LaneTypes.describe(left)
            + " and "
            + LaneTypes.describe(right)
            + ".",
        Code.LK206.fix());
  }

  /** Returns whether an operand is a literal other than zero. */
  private static boolean isNotZero(SqlOperatorBinding call, int operand) {
    return call instanceof SqlCallBinding binding && isNotZero(binding.operand(operand));
  }

  static boolean isNotZero(SqlNode node) {
    return node instanceof SqlNumericLiteral literal
        && ((SqlLiteral) literal).bigDecimalValue().signum() != 0;
  }

  /** A null takes the other operand's type. */
  private static RelDataType number(RelDataType type, RelDataType other) {
    return type.getSqlTypeName() == SqlTypeName.NULL ? other : type;
  }

  private static boolean isMoment(RelDataType type) {
    return type.getSqlTypeName() != SqlTypeName.NULL && Kind.MOMENT.takes(type, List.of());
  }

  static boolean isAny(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.ANY;
  }

  static RelDataType any() {
    return LaneTypes.TYPES.createTypeWithNullability(
        LaneTypes.TYPES.createSqlType(SqlTypeName.ANY), true);
  }
}
