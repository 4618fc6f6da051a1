package dev.lanekeeper.planner;

import dev.lanekeeper.substrait.NotExpressible;
import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code with} names, is read several times, and may have other rows each time.
 * Substrait has no name for a part, so that it would be computed again for each reader.
 */
final class RepeatedParts extends SqlBasicVisitor<@Nullable Void> {

  private final Map<String, Integer> readers = new HashMap<>();
  private boolean choosing;
  private boolean recursive;

  private RepeatedParts() {}

  static void check(SqlNode query) {
    RepeatedParts parts = new RepeatedParts();
    query.accept(parts);
    if (parts.recursive) {
      throw new NotExpressible("recursion");
    }
    boolean repeated = parts.readers.values().stream().anyMatch(count -> count > 1);
    if (parts.choosing && repeated) {
      throw new NotExpressible("part that is read several times and chooses among rows");
    }
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlWith with) {
      for (SqlNode node : with.withList) {
        SqlWithItem item = (SqlWithItem) node;
        recursive |= item.recursive.booleanValue();
        readers.putIfAbsent(Names.lower(item.name.getSimple()), 0);
      }
    }
    if (call instanceof SqlSelect select) {
      choosing |= select.getFetch() != null || select.getOffset() != null;
    }
    choosing |=
        call.getKind() == SqlKind.OVER
            || call.getOperator() instanceof LaneAggregate some && chooses(some);
    if (call.getKind() == SqlKind.AS && call.operand(0) instanceof SqlIdentifier table) {
      readers.computeIfPresent(
          Names.lower(table.names.get(table.names.size() - 1)), (name, count) -> count + 1);
    }
    return super.visit(call);
  }

  private static boolean chooses(LaneAggregate aggregate) {
    return switch (Names.lower(aggregate.getName())) {
      case "sum", "min", "max", "count_if", "bool_and", "bool_or" -> false;
      default -> true;
    };
  }
}
