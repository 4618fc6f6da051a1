package dev.lanekeeper.plan;

import dev.lanekeeper.plan.type.DataType;

/**
 * What a Java type is as a column.
 *
 * @param type the column's type
 * @param nullable whether it may be null
 * @param codec converts its values
 */
record Typed(DataType type, boolean nullable, ValueCodec codec) {}
