package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** The ways to call one function: checks a call and gives its type. */
record Signatures(List<Signature> all) implements SqlOperandTypeChecker {

  /** Returns the signature that takes arguments of these types; null if none does. */
  @Nullable Signature find(List<RelDataType> types) {
    for (Signature signature : all) {
      if (signature.takes(types)) {
        return signature;
      }
    }
    return null;
  }

  @Override
  public boolean checkOperandTypes(SqlCallBinding call, boolean throwing) {
    List<RelDataType> types = call.collectOperandTypes();
    Signature found = find(types);
    String units = Units.problem(found, call);
    if (found != null && units.isEmpty()) {
      return true;
    }
    if (!throwing) {
      return false;
    }
    String given =
        types.stream().map(LaneTypes::describe).collect(Collectors.joining(", ", "(", ")"));
    String ways = all.stream().map(Signature::text).distinct().collect(Collectors.joining(" or "));
    throw new QueryProblem(
        Code.LK206,
        call.getCall(),
        units.isEmpty()
            ? all.get(0).name() + " cannot take " + given + ": it is " + ways + "."
            : units,
        Code.LK206.fix());
  }

  /** Returns the type of a call, nullable if its signature says so. */
  RelDataType type(SqlOperatorBinding call, boolean aggregate) {
    List<RelDataType> types = call.collectOperandTypes();
    Signature found = find(types);
    if (found == null) {
      throw new IllegalStateException("no signature of " + call.getOperator() + " takes " + types);
    }
    Integer digits = null;
    if (types.size() > 1 && found.kind(1) == Kind.DIGITS) {
      digits = call.getOperandLiteralValue(1, Integer.class);
    }
    boolean nullable = found.result().isNullable(types);
    if (aggregate && found.result().nulls() != Result.Nulls.NEVER) {
      nullable |= call.hasEmptyGroup() || call.hasFilter();
    }
    RelDataType type = found.result().of(types, digits, nullable);
    if (type.getSqlTypeName() == SqlTypeName.NULL && call instanceof SqlCallBinding binding) {
      throw new QueryProblem(
          Code.LK206,
          binding.getCall(),
          "All that " + found.name() + " takes is null, so that it has no type.",
          "Write cast(null as ..).");
    }
    return type;
  }

  @Override
  public SqlOperandCountRange getOperandCountRange() {
    int least = all.stream().mapToInt(Signature::required).min().orElse(0);
    int most =
        all.stream().anyMatch(Signature::variadic)
            ? -1
            : all.stream().mapToInt(Signature::most).max().orElse(0);
    return SqlOperandCountRanges.between(least, most);
  }

  @Override
  public String getAllowedSignatures(SqlOperator operator, String name) {
    List<String> texts = new ArrayList<>();
    all.forEach(signature -> texts.add(signature.text()));
    return String.join("\n", texts);
  }
}
