package dev.lanekeeper.planner;

import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Looks for parts of an expression, but not within queries in it. */
final class Parts {

  private Parts() {}

  /** Returns the first part that is wanted, from left to right; null if there is none. */
  static @Nullable SqlNode first(@Nullable SqlNode node, Predicate<SqlNode> wanted) {
    return first(node, wanted, part -> false);
  }

  /**
   * Returns the first part that is wanted.
   *
   * @param closed parts not to look into
   */
  static @Nullable SqlNode first(
      @Nullable SqlNode node, Predicate<SqlNode> wanted, Predicate<SqlNode> closed) {
    if (node == null || wanted.test(node)) {
      return node;
    }
    if (node.isA(SqlKind.QUERY) || closed.test(node)) {
      return null;
    }
    List<? extends @Nullable SqlNode> parts =
        node instanceof SqlCall call
            ? call.getOperandList()
            : node instanceof SqlNodeList list ? list.getList() : List.of();
    for (@Nullable SqlNode part : parts) {
      SqlNode found = first(part, wanted, closed);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  static boolean isQuery(SqlNode node) {
    return node.isA(SqlKind.QUERY);
  }

  static boolean isAggregate(SqlNode node) {
    return switch (node.getKind()) {
      case FILTER, WITHIN_GROUP -> true;
      default -> node instanceof SqlCall call && call.getOperator().isAggregator();
    };
  }

  static boolean isWindow(SqlNode node) {
    return node.getKind() == SqlKind.OVER;
  }
}
