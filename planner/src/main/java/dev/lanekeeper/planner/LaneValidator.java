package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;

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
    RelDataType type = super.deriveType(scope, node);
    if (node instanceof SqlCall call) {
      Comparisons.check(call, this);
    }
    return type;
  }

  @Override
  protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
    if (!(node instanceof SqlDynamicParam)) {
      super.inferUnknownTypes(inferred, scope, node);
    }
  }
}
