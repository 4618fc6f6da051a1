package dev.lanekeeper.planner;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.fun.SqlNthValueAggFunction;

/** {@code nth_value}, which is null where a window has fewer rows. */
final class NthValue extends SqlNthValueAggFunction {

  NthValue() {
    super(SqlKind.NTH_VALUE);
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding call) {
    return LaneTypes.TYPES.createTypeWithNullability(super.inferReturnType(call), true);
  }
}
