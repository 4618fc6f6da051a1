package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.planner.PreparedText.Stretch;
import dev.lanekeeper.planner.lineage.LineageTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * One query from text to template. After a wrong word that says nothing about the others, goes on
 * without it.
 */
final class Compilation {

  private static final int LONGEST = 1 << 18;
  private static final int MOST_PROBLEMS = 20;

  private final SqlRequest request;
  private final Problems problems;
  private final List<Stretch> reported = new ArrayList<>();
  private boolean namesChecked;

  Compilation(SqlRequest request) {
    this.request = request;
    this.problems = new Problems(request.text());
  }

  SqlOutcome run() {
    List<Token> tokens;
    try {
      tokens = tokens();
    } catch (Tokens.Unreadable unreadable) {
      problems.add(unreadable);
      return new SqlOutcome.Rejected(problems.list());
    }
    for (int round = 0; round < MOST_PROBLEMS; round++) {
      PreparedText text = new PreparedText(request.text(), tokens, reported);
      int before = problems.size();
      SqlOutcome outcome = attempt(text, tokens);
      if (outcome != null) {
        return outcome;
      }
      Stretch next = problems.size() == before ? null : problems.last();
      if (next == null || next.start() < 0 || reported.stream().anyMatch(next::overlaps)) {
        break;
      }
      reported.add(next);
    }
    return new SqlOutcome.Rejected(problems.list());
  }

  private List<Token> tokens() {
    if (request.text().length() > LONGEST) {
      throw new Tokens.Unreadable(
          Code.LK201,
          0,
          1,
          "it is longer than " + LONGEST + " characters",
          "Split it into several nodes.");
    }
    for (String dialect : request.dialects()) {
      if (!Texts.isKnown(dialect)) {
        throw new IllegalArgumentException(
            "no dialect is named '" + dialect + "'; there is " + EngineText.ALL.keySet());
      }
    }
    return Statements.only(Tokens.of(request.text()));
  }

  /** Returns the outcome, or null after adding a problem that may not be the last one. */
  private @Nullable SqlOutcome attempt(PreparedText text, List<Token> tokens) {
    SqlNode tree;
    try {
      tree = Parsing.parse(text);
    } catch (QueryProblem problem) {
      if (reported.isEmpty()) {
        problems.add(problem, text);
      }
      return new SqlOutcome.Rejected(problems.list());
    }
    Normalizer normalizer = new Normalizer();
    tree = normalizer.top(tree);
    UsedNames used = new UsedNames(request, tree, normalizer.problems().isEmpty());
    if (!namesChecked) {
      namesChecked = true;
      normalizer.problems().forEach(problem -> problems.add(problem, text));
      used.problems().forEach(problem -> problems.add(problem, text));
      used.addParameterProblems(text, problems);
      problems.places().forEach(reported::add);
      if (used.unknownTables()) {
        return new SqlOutcome.Rejected(problems.list());
      }
      if (!reported.isEmpty()) {
        return attempt(new PreparedText(request.text(), tokens, reported), tokens);
      }
    }
    List<RelDataType> types = used.parameterTypes(text);
    LaneValidator validator = new LaneValidator(new Catalog(request.relations()), types);
    LineageTrace lineage = LineageTrace.before(tree);
    SqlNode valid;
    try {
      valid = validator.validate(tree);
    } catch (QueryProblem problem) {
      problems.add(problem, text, reported);
      return null;
    } catch (CalciteContextException problem) {
      problems.add(Translation.of(problem, used.columns()), text, reported);
      return null;
    }
    if (!problems.isEmpty()) {
      return new SqlOutcome.Rejected(problems.list());
    }
    return written(text, validator, valid, types, lineage);
  }

  private SqlOutcome written(
      PreparedText text,
      LaneValidator validator,
      SqlNode valid,
      List<RelDataType> types,
      LineageTrace lineage) {
    ResultColumns columns;
    try {
      columns =
          ResultColumns.match(validator.getValidatedNodeType(valid), valid, request.expected());
    } catch (QueryProblem problem) {
      problems.add(problem, text);
      return new SqlOutcome.Rejected(problems.list());
    }
    Optional<QueryLineage> sources =
        lineage.of(valid, validator, request.relations(), columns.sources());
    try {
      return new SqlOutcome.Compiled(
          new Texts(request, text, types, columns).template(validator, valid),
          columns.schema(),
          sources);
    } catch (QueryProblem refused) {
      problems.add(refused, text);
      return new SqlOutcome.Rejected(problems.list());
    }
  }
}
