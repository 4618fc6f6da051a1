package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.fun.SqlLeadLagAggFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code lag} and {@code lead}, null where the value is or where there is no row and no default.
 */
final class LeadLag extends SqlLeadLagAggFunction {

  LeadLag(SqlKind kind) {
    super(kind);
  }

  @Override
  public @Nullable RelDataType inferReturnType(SqlOperatorBinding call) {
    RelDataType value = call.getOperandType(0);
    if (call.getOperandCount() < 3) {
      return LaneTypes.TYPES.createTypeWithNullability(value, true);
    }
    RelDataType common = LaneTypes.TYPES.leastRestrictive(List.of(value, call.getOperandType(2)));
    if (common == null && call instanceof SqlCallBinding binding) {
      throw new QueryProblem(
          Code.LK206,
          binding.operand(2),
          "The default of "
              + Names.lower(getName())
              + " is "
              + LaneTypes.describe(call.getOperandType(2))
              + ", its values are "
              + LaneTypes.describe(value)
              + ".",
          Code.LK206.fix());
    }
    return common;
  }
}
