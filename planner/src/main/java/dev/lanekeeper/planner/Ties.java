package dev.lanekeeper.planner;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * Sort keys that break ties. A template has them in marks, so that they can be left out where ties
 * do not matter.
 */
final class Ties extends SqlSpecialOperator {

  /** Further keys of an order: they stand behind its last one. */
  private static final Ties KEYS = new Ties("ties");

  /** The order of what has none, but a limit: it stands before the limit. */
  private static final Ties ORDER = new Ties("order of ties");

  private Ties(String name) {
    super(name, SqlKind.OTHER_FUNCTION, 100);
  }

  /** Returns an order with further keys, ascending, nulls last. */
  static SqlNodeList behind(SqlNodeList order, List<SqlNode> keys) {
    List<SqlNode> further =
        keys.stream().filter(key -> order.stream().noneMatch(one -> sortsBy(one, key))).toList();
    if (further.isEmpty() || order.isEmpty()) {
      return order;
    }
    SqlNodeList result = new SqlNodeList(order, order.getParserPosition());
    int last = result.size() - 1;
    result.set(last, with(KEYS, result.get(last), further));
    return result;
  }

  private static boolean sortsBy(SqlNode item, SqlNode key) {
    return switch (item.getKind()) {
      case NULLS_FIRST, NULLS_LAST, DESCENDING -> sortsBy(((SqlCall) item).operand(0), key);
      default -> item.equalsDeep(key, Litmus.IGNORE);
    };
  }

  /** Returns a limit of rows that have no order, with one for them. */
  static SqlNode before(SqlNode limit, List<SqlNode> keys) {
    return keys.isEmpty() ? limit : with(ORDER, limit, keys);
  }

  private static SqlNode with(Ties operator, SqlNode first, List<SqlNode> keys) {
    List<SqlNode> operands = new ArrayList<>();
    operands.add(first);
    operands.addAll(keys);
    return operator.createCall(SqlParserPos.ZERO, operands);
  }

  /** Returns the limit alone; writes the order that it comes with. */
  static @Nullable SqlNode limit(@Nullable SqlNode limit, TemplateText text) {
    if (!(limit instanceof SqlCall call) || !call.getOperator().equals(ORDER)) {
      return limit;
    }
    write(call, "${+}\nORDER BY ", text);
    return call.operand(0);
  }

  @Override
  public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
    call.operand(0).unparse(writer, 0, 0);
    write(call, "${+}, ", (TemplateText) writer);
  }

  private static void write(SqlCall call, String start, TemplateText text) {
    text.fragment(start, true);
    for (int i = 1; i < call.operandCount(); i++) {
      if (i > 1) {
        text.fragment(", ", true);
      }
      call.operand(i).unparse(text, 0, 0);
      text.fragment(" NULLS LAST", true);
    }
    text.fragment("${-}", true);
    text.endFragment();
  }
}
