package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.Field;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * What {@code order by} may call the columns of its query.
 *
 * @param row the query's columns before they are renamed and moved
 * @param sources which of them the result has, in its order; null for all
 * @param fields the result's names; null if they stay
 */
record OrderNames(RelDataType row, @Nullable List<Integer> sources, @Nullable List<Field> fields) {

  /** Returns the result's column that a name or a number means; null if it means none. */
  @Nullable SqlNode find(SqlNode value) {
    int index = index(value);
    if (index < 0) {
      return null;
    }
    int position = sources == null ? index : sources.indexOf(index);
    if (fields != null && position >= 0) {
      return new SqlIdentifier(fields.get(position).name(), value.getParserPosition());
    }
    return value instanceof SqlIdentifier
        ? value
        : SqlLiteral.createExactNumeric(String.valueOf(position + 1), SqlParserPos.ZERO);
  }

  /** Returns which of the query's own columns a name or a number means, from 0; else -1. */
  int index(SqlNode value) {
    if (value instanceof SqlIdentifier name && name.isSimple()) {
      RelDataTypeField field = NameMatcher.INSTANCE.field(row, name.getSimple());
      return field == null ? -1 : field.getIndex();
    }
    if (value instanceof SqlNumericLiteral number && number.isInteger()) {
      int index = number.intValue(true) - 1;
      return index >= 0 && index < row.getFieldCount() ? index : -1;
    }
    return -1;
  }
}
