package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.List;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's validator with parameters whose types are given, never guessed, and without silent
 * casts.
 */
final class LaneValidator extends SqlValidatorImpl {

  private static final SqlValidator.Config CONFIG =
      SqlValidator.Config.DEFAULT
          .withIdentifierExpansion(true)
          .withTypeCoercionEnabled(false)
          .withCallRewrite(false)
          .withConformance(LaneConformance.INSTANCE)
          .withDefaultNullCollation(NullCollation.LAST);

  private final List<RelDataType> parameters;
  private final Untold untold = new Untold();

  /** Makes a validator for one query. */
  LaneValidator(Catalog catalog, List<RelDataType> parameters) {
    super(Operators.TABLE, catalog, LaneTypes.TYPES, CONFIG);
    this.parameters = parameters;
  }

  @Override
  public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlDynamicParam parameter) {
      RelDataType type = parameters.get(parameter.getIndex());
      setValidatedNodeType(parameter, type);
      return type;
    }
    try {
      RelDataType type = super.deriveType(scope, node);
      if (node instanceof SqlCall call) {
        Comparisons.check(call, this);
      }
      return type;
    } catch (RuntimeException | AssertionError failure) {
      untold.within(node, failure);
      throw failure;
    }
  }

  /** Fails with a problem or one of the validator's, which have places; else the fault is ours. */
  @Override
  public SqlNode validate(SqlNode query) {
    try {
      return super.validate(query);
    } catch (QueryProblem | CalciteContextException told) {
      throw told;
    } catch (RuntimeException | AssertionError failure) {
      untold.within(query, failure);
      throw untold.problem(failure);
    }
  }

  @Override
  protected void validateGroupClause(SqlSelect select) {
    super.validateGroupClause(select);
    Clauses.checkGroup(select.getGroup());
  }

  @Override
  protected void validateSelect(SqlSelect select, RelDataType target) {
    checkCount(select.getFetch());
    checkCount(select.getOffset());
    super.validateSelect(select, target);
    Clauses.checkOuterColumns(select);
    GroupedQueries.check(select);
  }

  private void checkCount(@Nullable SqlNode count) {
    if (count instanceof SqlDynamicParam parameter
        && !Kind.INT.takes(parameters.get(parameter.getIndex()), List.of())) {
      throw Clauses.countProblem(count);
    }
  }

  /** Calcite would only look whether a record has one column. */
  @Override
  protected void validateWhereOrOn(SqlValidatorScope scope, SqlNode condition, String clause) {
    try {
      super.validateWhereOrOn(scope, condition, clause);
    } catch (IllegalStateException failure) {
      checkCondition(scope, condition);
      throw failure;
    }
    checkCondition(scope, condition);
  }

  private void checkCondition(SqlValidatorScope scope, SqlNode condition) {
    RelDataType type = deriveType(scope, condition);
    if (type.isStruct() && !(condition.isA(SqlKind.QUERY) && type.getFieldCount() == 1)) {
      throw new QueryProblem(
          Code.LK206,
          condition,
          "A condition is one value, true or false, not several columns.",
          "Compare the columns one by one.");
    }
  }

  @Override
  protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
    if (!(node instanceof SqlDynamicParam)) {
      super.inferUnknownTypes(inferred, scope, node);
    }
  }
}
