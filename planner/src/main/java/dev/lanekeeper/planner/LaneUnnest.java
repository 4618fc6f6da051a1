package dev.lanekeeper.planner;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlUnnestOperator;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * {@code unnest(list)} as a table: one column of elements, and one of their positions if asked for,
 * which is a long.
 */
final class LaneUnnest extends SqlUnnestOperator {

  LaneUnnest(boolean withOrdinality) {
    super(withOrdinality);
  }

  @Override
  public RelDataType inferReturnType(SqlOperatorBinding call) {
    RelDataType element = call.getOperandType(0).getComponentType();
    RelDataTypeFactory.Builder row = LaneTypes.TYPES.builder();
    row.add("element", element == null ? Arithmetic.any() : element);
    if (withOrdinality) {
      row.add("ordinality", LaneTypes.TYPES.createSqlType(SqlTypeName.BIGINT));
    }
    return row.build();
  }
}
