package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.substrait.Fragment;
import dev.lanekeeper.substrait.NotExpressible;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlNode;

/**
 * Writes a checked query in each dialect that was asked for. Writing changes the tree, so each but
 * the first has a tree of its own.
 */
record Texts(
    SqlRequest request, PreparedText text, List<RelDataType> types, ResultColumns columns) {

  /** Returns whether there is a dialect of that name. */
  static boolean isKnown(String dialect) {
    return EngineText.ALL.containsKey(dialect) || dialect.equals(SubstraitText.NAME);
  }

  /** Returns the template; fails with LK208 on what an engine does not do exactly. */
  SqlTemplate template(LaneValidator validator, SqlNode valid) {
    SqlTemplate template = null;
    for (String dialect : request.dialects()) {
      if (dialect.equals(SubstraitText.NAME)) {
        continue;
      }
      LaneValidator own = template == null ? validator : validator();
      SqlNode tree = template == null ? valid : tree(own);
      SqlTemplate written = written(EngineText.of(dialect), own, tree);
      template = template == null ? written : template.and(written);
    }
    SqlTemplate result =
        Objects.requireNonNull(template, "a query is written for one engine at least");
    return request.dialects().contains(SubstraitText.NAME)
        ? result.and(SubstraitText.NAME, substrait())
        : result;
  }

  private LaneValidator validator() {
    return new LaneValidator(new Catalog(request.relations()), types);
  }

  private SqlNode tree(LaneValidator validator) {
    return validator.validate(new Normalizer().top(Parsing.parse(text)));
  }

  private SqlTemplate written(EngineText engine, LaneValidator validator, SqlNode tree) {
    new Places().walk(tree);
    return new QueryWriter(engine, validator, text.parameterNames(), types).top(tree, columns);
  }

  /** What DataFusion does not do exactly, it does not do in another form either. */
  private String substrait() {
    LaneValidator own = validator();
    try {
      written(EngineText.of(DataFusionText.NAME), own, tree(own));
    } catch (QueryProblem refused) {
      return Fragment.text(new NotExpressible(String.valueOf(refused.getMessage())));
    }
    LaneValidator other = validator();
    return SubstraitText.of(
        tree(other), other, columns, request.relations(), text.parameterNames());
  }
}
