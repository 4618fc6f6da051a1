package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.record.JavaNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/**
 * The columns that a query gives to rows without a record: their row type, and a typed constant a
 * column.
 */
final class RowColumnsWriter {

  /** The constant that says which columns there are. */
  static final String TYPE = "TYPE";

  /** A class has room for some thousands; who needs the others asks {@code Column.of}. */
  private static final int MOST_CONSTANTS = 2_000;

  /** A constant of a class file has at most 65,535 bytes; a character has at most three. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

  private RowColumnsWriter() {}

  static TypeSpec write(NodeModel node, Schema schema) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(GeneratedNames.rowColumns(node).simpleName())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The columns that the query of node {@code $L} gives.\n", node.name())
            .addMethod(ColumnsWriter.hidden())
            .addField(
                FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.ROW_TYPE, RuntimeTypes.ROW),
                        TYPE,
                        CONSTANT)
                    .addJavadoc("All of them.\n")
                    .initializer(
                        "$T.of($T.parse($L))", RuntimeTypes.ROW_TYPE, Schema.class, text(schema))
                    .build());
    JavaNames names = new JavaNames(TYPE);
    schema.fields().stream()
        .limit(MOST_CONSTANTS)
        .forEach(field -> type.addField(constant(names.of(field.name()), field)));
    return type.build();
  }

  private static FieldSpec constant(String name, Field field) {
    TypeName value = valueType(field.type());
    TypeName raw = value instanceof ParameterizedTypeName generic ? generic.rawType() : value;
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.COLUMN, RuntimeTypes.ROW, value), name, CONSTANT)
        .addJavadoc("$L.\n", JavaText.comment(field.toString()))
        .initializer(
            "$T.<$T, $T>of($L, $S, $T.class)",
            RuntimeTypes.COLUMN,
            RuntimeTypes.ROW,
            value,
            TYPE,
            field.name(),
            raw)
        .build();
  }

  /** The text of the columns, in as many constants as class files need. */
  private static CodeBlock text(Schema schema) {
    List<CodeBlock> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (Field field : schema.fields()) {
      if (part.length() > MOST_CHARACTERS) {
        parts.add(CodeBlock.of("$S", part));
        part.setLength(0);
      }
      boolean first = parts.isEmpty() && part.isEmpty();
      part.append(first ? "" : ", ").append(field);
    }
    parts.add(CodeBlock.of("$S", part));
    return parts.size() == 1
        ? parts.get(0)
        : CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(parts, ", "));
  }

  private static TypeName valueType(DataType type) {
    if (type instanceof DataType.Decimal) {
      return ClassName.get(BigDecimal.class);
    }
    if (type instanceof DataType.ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), valueType(list.element().type()));
    }
    return type instanceof DataType.Simple simple ? simpleType(simple) : RuntimeTypes.ROW;
  }

  private static TypeName simpleType(DataType.Simple type) {
    return switch (type) {
      case BOOLEAN -> TypeName.BOOLEAN.box();
      case INT8 -> TypeName.BYTE.box();
      case INT16 -> TypeName.SHORT.box();
      case INT32 -> TypeName.INT.box();
      case INT64 -> TypeName.LONG.box();
      case FLOAT32 -> TypeName.FLOAT.box();
      case FLOAT64 -> TypeName.DOUBLE.box();
      case TEXT -> ClassName.get(String.class);
      case BINARY -> ArrayTypeName.of(TypeName.BYTE);
      case DATE -> ClassName.get(LocalDate.class);
      case TIMESTAMP -> ClassName.get(LocalDateTime.class);
      case INSTANT -> ClassName.get(Instant.class);
      case UUID -> ClassName.get(UUID.class);
    };
  }
}
