package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import io.substrait.proto.DynamicParameter;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.Cast;
import io.substrait.proto.Expression.FieldReference;
import io.substrait.proto.Expression.FieldReference.OuterReference;
import io.substrait.proto.Expression.FieldReference.RootReference;
import io.substrait.proto.Expression.IfThen;
import io.substrait.proto.Expression.ReferenceSegment;
import io.substrait.proto.Expression.ReferenceSegment.StructField;
import io.substrait.proto.Expression.ScalarFunction;
import io.substrait.proto.Expression.SingularOrList;
import io.substrait.proto.FunctionArgument;
import io.substrait.proto.SortField;
import io.substrait.proto.SortField.SortDirection;
import io.substrait.proto.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of one plan. Functions go by the names that engines know them under; types of their
 * results are left out, because engines derive them.
 */
public final class Expressions {

  private final Functions functions;

  /** Makes expressions that call functions of one plan. */
  public Expressions(Functions functions) {
    this.functions = functions;
  }

  /** Returns the number of a function in this plan. */
  public int anchor(String name) {
    return functions.anchor(name);
  }

  /** Returns a column of the relation that is read. */
  public static Expression column(int index) {
    return Expression.newBuilder()
        .setSelection(field(index).setRootReference(RootReference.getDefaultInstance()))
        .build();
  }

  /** Returns a column of a relation around a sub-query, so many queries further out. */
  public static Expression outer(int index, int steps) {
    return Expression.newBuilder()
        .setSelection(
            field(index).setOuterReference(OuterReference.newBuilder().setStepsOut(steps)))
        .build();
  }

  private static FieldReference.Builder field(int index) {
    return FieldReference.newBuilder()
        .setDirectReference(
            ReferenceSegment.newBuilder().setStructField(StructField.newBuilder().setField(index)));
  }

  /** Returns a bound value, by its number among those of the plan. */
  public static Expression parameter(int number, DataType type) {
    Type given = Types.of(type, true);
    return Expression.newBuilder()
        .setDynamicParameter(
            DynamicParameter.newBuilder().setParameterReference(number).setType(given))
        .build();
  }

  /** Returns a value as another type; the engine fails on a value that does not fit. */
  public static Expression cast(Expression value, DataType type) {
    return cast(value, type, Cast.FailureBehavior.FAILURE_BEHAVIOR_THROW_EXCEPTION);
  }

  /** Returns a column as its type, where engines may have another. */
  public static Expression exactly(Expression value, DataType type) {
    boolean counted = type instanceof DataType.Decimal || type instanceof Simple;
    return counted && type != Simple.TEXT && type != Simple.BINARY && type != Simple.UUID
        ? cast(value, type)
        : value;
  }

  /** Returns a value as another type, null if it does not fit. */
  public static Expression tryCast(Expression value, DataType type) {
    return cast(value, type, Cast.FailureBehavior.FAILURE_BEHAVIOR_RETURN_NULL);
  }

  private static Expression cast(Expression value, DataType type, Cast.FailureBehavior failing) {
    Type wanted = Types.of(type, true);
    if (value.hasCast() && value.getCast().getType().equals(wanted)) {
      return value;
    }
    return Expression.newBuilder()
        .setCast(Cast.newBuilder().setInput(value).setType(wanted).setFailureBehavior(failing))
        .build();
  }

  /** Returns a call. */
  public Expression call(String function, Expression... arguments) {
    return call(function, List.of(arguments));
  }

  /** Returns a call. */
  public Expression call(String function, List<Expression> arguments) {
    ScalarFunction.Builder call =
        ScalarFunction.newBuilder().setFunctionReference(functions.anchor(function));
    arguments.forEach(argument -> call.addArguments(argument(argument)));
    return Expression.newBuilder().setScalarFunction(call).build();
  }

  /** Returns an argument of a call. */
  public static FunctionArgument argument(Expression value) {
    return FunctionArgument.newBuilder().setValue(value).build();
  }

  /** Returns the value of the first condition that is true, else the last value. */
  public static Expression choice(
      List<Expression> conditions, List<Expression> values, Expression otherwise) {
    IfThen.Builder choice = IfThen.newBuilder().setElse(otherwise);
    for (int i = 0; i < conditions.size(); i++) {
      choice.addIfs(IfThen.IfClause.newBuilder().setIf(conditions.get(i)).setThen(values.get(i)));
    }
    return Expression.newBuilder().setIfThen(choice).build();
  }

  /**
   * Returns whether engines find values of a type in lists exactly where they find them equal: they
   * look a list up, instead of comparing with one value after the other.
   */
  public static boolean isListed(@Nullable DataType type) {
    return type instanceof Simple simple
        && switch (simple) {
          case INT8, INT16, INT32, INT64, TEXT, DATE -> true;
          case BOOLEAN, FLOAT32, FLOAT64, BINARY, TIMESTAMP, INSTANT, UUID -> false;
        };
  }

  /** Returns whether a value is one of a list, null if it is none and the list has nulls. */
  public static Expression isOneOf(Expression value, List<Expression> options) {
    return Expression.newBuilder()
        .setSingularOrList(SingularOrList.newBuilder().setValue(value).addAllOptions(options))
        .build();
  }

  /** Returns a key to sort by. */
  public static SortField sortField(Expression value, boolean descending, boolean nullsFirst) {
    return SortField.newBuilder()
        .setExpr(value)
        .setDirection(
            descending
                ? nullsFirst
                    ? SortDirection.SORT_DIRECTION_DESC_NULLS_FIRST
                    : SortDirection.SORT_DIRECTION_DESC_NULLS_LAST
                : nullsFirst
                    ? SortDirection.SORT_DIRECTION_ASC_NULLS_FIRST
                    : SortDirection.SORT_DIRECTION_ASC_NULLS_LAST)
        .build();
  }
}
