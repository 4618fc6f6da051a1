package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
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
    return LaneTypes.TYPES.leastRestrictive(List.of(value, call.getOperandType(2)));
  }
}
