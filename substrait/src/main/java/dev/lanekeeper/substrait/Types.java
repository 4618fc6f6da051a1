package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.NamedStruct;
import io.substrait.proto.Type;
import io.substrait.proto.Type.Nullability;
import java.util.ArrayList;
import java.util.List;

/**
 * Types of columns in Substrait. Times are in microseconds. What is within columns may always be
 * null, as engines do not know better. A UUID is its text.
 */
public final class Types {

  private static final int MICROSECONDS = 6;

  private Types() {}

  /** Returns a type. */
  public static Type of(DataType type, boolean nullable) {
    Nullability nulls =
        nullable ? Nullability.NULLABILITY_NULLABLE : Nullability.NULLABILITY_REQUIRED;
    Type.Builder result = Type.newBuilder();
    if (type instanceof DataType.Decimal decimal) {
      return result
          .setDecimal(
              Type.Decimal.newBuilder()
                  .setPrecision(decimal.precision())
                  .setScale(decimal.scale())
                  .setNullability(nulls))
          .build();
    }
    if (type instanceof DataType.ListOf list) {
      return result
          .setList(
              Type.List.newBuilder().setType(of(list.element().type(), true)).setNullability(nulls))
          .build();
    }
    if (type instanceof DataType.Struct struct) {
      return result.setStruct(struct(struct.schema()).setNullability(nulls)).build();
    }
    return simple((Simple) type, nulls);
  }

  private static Type simple(Simple type, Nullability nulls) {
    Type.Builder result = Type.newBuilder();
    return switch (type) {
      case BOOLEAN -> result.setBool(Type.Boolean.newBuilder().setNullability(nulls)).build();
      case INT8 -> result.setI8(Type.I8.newBuilder().setNullability(nulls)).build();
      case INT16 -> result.setI16(Type.I16.newBuilder().setNullability(nulls)).build();
      case INT32 -> result.setI32(Type.I32.newBuilder().setNullability(nulls)).build();
      case INT64 -> result.setI64(Type.I64.newBuilder().setNullability(nulls)).build();
      case FLOAT32 -> result.setFp32(Type.FP32.newBuilder().setNullability(nulls)).build();
      case FLOAT64 -> result.setFp64(Type.FP64.newBuilder().setNullability(nulls)).build();
      case TEXT -> result.setString(Type.String.newBuilder().setNullability(nulls)).build();
      case BINARY -> result.setBinary(Type.Binary.newBuilder().setNullability(nulls)).build();
      case DATE -> result.setDate(Type.Date.newBuilder().setNullability(nulls)).build();
      case TIMESTAMP ->
          result
              .setPrecisionTimestamp(
                  Type.PrecisionTimestamp.newBuilder()
                      .setPrecision(MICROSECONDS)
                      .setNullability(nulls))
              .build();
      case INSTANT ->
          result
              .setPrecisionTimestampTz(
                  Type.PrecisionTimestampTZ.newBuilder()
                      .setPrecision(MICROSECONDS)
                      .setNullability(nulls))
              .build();
      case UUID -> result.setString(Type.String.newBuilder().setNullability(nulls)).build();
    };
  }

  /** Returns the columns of a table; every one may be null, as engines do not know better. */
  public static NamedStruct table(Schema schema) {
    Type.Struct.Builder columns =
        Type.Struct.newBuilder().setNullability(Nullability.NULLABILITY_REQUIRED);
    schema.fields().forEach(field -> columns.addTypes(of(field.type(), true)));
    return NamedStruct.newBuilder().addAllNames(names(schema)).setStruct(columns).build();
  }

  /** Returns the names of columns, each with those within it behind it. */
  public static List<String> names(Schema schema) {
    List<String> names = new ArrayList<>();
    for (Field field : schema.fields()) {
      names.add(field.name());
      addWithin(field.type(), names);
    }
    return names;
  }

  private static void addWithin(DataType type, List<String> names) {
    if (type instanceof DataType.Struct struct) {
      names.addAll(names(struct.schema()));
    } else if (type instanceof DataType.ListOf list) {
      addWithin(list.element().type(), names);
    }
  }

  private static Type.Struct.Builder struct(Schema schema) {
    Type.Struct.Builder fields = Type.Struct.newBuilder();
    schema.fields().forEach(field -> fields.addTypes(of(field.type(), true)));
    return fields;
  }
}
