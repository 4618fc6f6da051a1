package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** A function of {@link FunctionList}. */
final class LaneFunction extends SqlFunction {

  private final Signatures signatures;

  LaneFunction(String name, List<Signature> signatures) {
    this(name, new Signatures(signatures));
  }

  private LaneFunction(String name, Signatures signatures) {
    super(
        Names.upper(name),
        SqlKind.OTHER_FUNCTION,
        call -> signatures.type(call, false),
        null,
        signatures,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.signatures = signatures;
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
