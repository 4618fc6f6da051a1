package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Optionality;

/** An aggregate of {@link FunctionList}; all of them can also run over a window. */
final class LaneAggregate extends SqlAggFunction {

  private final Signatures signatures;

  LaneAggregate(String name, List<Signature> signatures) {
    this(name, new Signatures(signatures));
  }

  private LaneAggregate(String name, Signatures signatures) {
    super(
        Names.upper(name),
        null,
        SqlKind.OTHER_FUNCTION,
        call -> signatures.type(call, true),
        null,
        signatures,
        SqlFunctionCategory.USER_DEFINED_FUNCTION,
        false,
        false,
        ordered(name) ? Optionality.OPTIONAL : Optionality.FORBIDDEN);
    this.signatures = signatures;
  }

  private static boolean ordered(String name) {
    return name.equals("string_agg") || name.equals("array_agg");
  }

  Signatures signatures() {
    return signatures;
  }

  /** The name is already resolved; only the arguments decide. */
  @Override
  public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.deriveType(scope, operand);
    }
    return validateOperands(validator, scope, call);
  }
}
