package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** The types that a validator found for the nodes of its tree. */
record NodeTypes(LaneValidator validator) {

  RelDataType of(SqlNode node) {
    return validator.getValidatedNodeType(node);
  }

  /** Returns the type that a column of this node's values would have; null if there is none. */
  @Nullable DataType column(SqlNode node) {
    return LaneTypes.toData(of(node));
  }

  /** Returns the type of a node that has one. */
  DataType data(SqlNode node) {
    return LaneTypes.data(of(node));
  }

  boolean isInstant(SqlNode node) {
    return column(node) == Simple.INSTANT;
  }

  boolean isNumber(SqlNode node) {
    return Numbers.isNumber(of(node));
  }
}
