package dev.lanekeeper.planner.lineage;

import dev.lanekeeper.plan.lineage.ColumnUse;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.lineage.SourceColumn;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidator;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a query's columns come from. Walks the validated tree with scopes of its own, in time
 * that grows with the tree and with what is found: no relational algebra is made.
 */
public final class LineageTrace {

  private static final int MOST_USES = 200_000;

  private final Map<SqlParserPos, List<SqlIdentifier>> stars = new HashMap<>();

  private LineageTrace() {}

  /** Starts with a query that is not validated yet: validation spells stars out. */
  public static LineageTrace before(SqlNode parsed) {
    LineageTrace trace = new LineageTrace();
    parsed.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlIdentifier name) {
            if (name.isStar()) {
              trace.stars.putIfAbsent(name.getParserPosition(), List.of());
            }
            return null;
          }

          @Override
          public @Nullable Void visit(SqlCall call) {
            if (call instanceof SqlStarExclude star) {
              trace.stars.put(
                  star.getStarIdentifier().getParserPosition(),
                  star.getExcludeList().stream().map(name -> (SqlIdentifier) name).toList());
            }
            return super.visit(call);
          }
        });
    return trace;
  }

  /**
   * Returns where the columns of a validated query come from. Does not change the tree.
   *
   * @param relations what the query may read
   * @param columns which of the query's columns the result has, in its order
   * @return empty if there is more than {@value #MOST_USES} of it, or a part that this does not
   *     know
   */
  public Optional<QueryLineage> of(
      SqlNode query, SqlValidator validator, List<Relation> relations, List<Integer> columns) {
    try {
      Queries queries = new Queries(validator, relations, stars);
      TracedRelation result = queries.query(query, null);
      int size = result.rows().size();
      for (int column : columns) {
        queries.name(result.column(column), List.of());
        size += result.column(column).sources().size();
      }
      return size > MOST_USES
          ? Optional.empty()
          : Optional.of(lineage(result, columns, queries.named(), relations));
    } catch (Effort.TooMuch | Unreadable unknown) {
      return Optional.empty();
    }
  }

  private static QueryLineage lineage(
      TracedRelation result,
      List<Integer> columns,
      Set<SourceColumn> named,
      List<Relation> relations) {
    Comparator<SourceColumn> order = order(relations);
    List<List<ColumnUse>> uses = new ArrayList<>();
    Set<SourceColumn> used = new HashSet<>();
    result.rows().addColumnsTo(used);
    for (int column : columns) {
      Sources sources = result.column(column).sources();
      sources.addColumnsTo(used);
      uses.add(sources.uses(order));
    }
    Set<SourceColumn> whole = used.stream().map(LineageTrace::whole).collect(Collectors.toSet());
    return new QueryLineage(
        uses,
        result.rows().uses(order),
        named.stream().filter(column -> !whole.contains(whole(column))).sorted(order).toList());
  }

  private static SourceColumn whole(SourceColumn column) {
    return column.fields().isEmpty() ? column : SourceColumn.of(column.relation(), column.column());
  }

  private static Comparator<SourceColumn> order(List<Relation> relations) {
    Map<SourceColumn, Integer> places = new HashMap<>();
    for (Relation relation : relations) {
      relation
          .schema()
          .fields()
          .forEach(
              field -> places.put(SourceColumn.of(relation.name(), field.name()), places.size()));
    }
    return Comparator.comparingInt(
            (SourceColumn column) -> places.getOrDefault(whole(column), places.size()))
        .thenComparing(column -> String.join("\0", column.fields()));
  }
}
