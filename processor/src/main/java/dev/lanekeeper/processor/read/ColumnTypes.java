package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells which column a Java type can be; the same as the plan's row types do at run time. */
final class ColumnTypes {

  private static final Map<TypeKind, DataType> PRIMITIVES =
      Map.of(
          TypeKind.BOOLEAN, Simple.BOOLEAN,
          TypeKind.BYTE, Simple.INT8,
          TypeKind.SHORT, Simple.INT16,
          TypeKind.INT, Simple.INT32,
          TypeKind.LONG, Simple.INT64,
          TypeKind.FLOAT, Simple.FLOAT32,
          TypeKind.DOUBLE, Simple.FLOAT64);

  private static final Map<String, DataType> CLASSES =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", Simple.BOOLEAN),
          Map.entry("java.lang.Byte", Simple.INT8),
          Map.entry("java.lang.Short", Simple.INT16),
          Map.entry("java.lang.Integer", Simple.INT32),
          Map.entry("java.lang.Long", Simple.INT64),
          Map.entry("java.lang.Float", Simple.FLOAT32),
          Map.entry("java.lang.Double", Simple.FLOAT64),
          Map.entry("java.lang.String", Simple.TEXT),
          Map.entry("java.time.LocalDate", Simple.DATE),
          Map.entry("java.time.LocalDateTime", Simple.TIMESTAMP),
          Map.entry("java.time.Instant", Simple.INSTANT),
          Map.entry("java.util.UUID", Simple.UUID));

  private static final int MOST_DIGITS = 38;

  private final RowReader rows;

  ColumnTypes(RowReader rows) {
    this.rows = rows;
  }

  /**
   * Returns the column of a component or parameter; empty if its type cannot be one.
   *
   * @param site the component or parameter, which may bear {@code @Decimal}
   */
  Optional<Field> column(String name, TypeMirror type, Element site, Nullness nullness) {
    return type(type, Mirrors.find(site, Decimal.class), nullness)
        .map(column -> new Field(name, column, nullness.nullable(type)));
  }

  /** Returns whether {@code @Decimal} is on what is no decimal, nor a list of them. */
  static boolean hasStrayDecimal(Element site, Field column) {
    return Mirrors.has(site, Decimal.class) && !isDecimal(column.type());
  }

  private static boolean isDecimal(DataType type) {
    return type instanceof DataType.Decimal
        || (type instanceof DataType.ListOf list && isDecimal(list.element().type()));
  }

  private Optional<DataType> type(
      TypeMirror type, Optional<AnnotationMirror> decimal, Nullness nullness) {
    if (type.getKind().isPrimitive()) {
      return Optional.ofNullable(PRIMITIVES.get(type.getKind()));
    }
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE
          ? Optional.of(Simple.BINARY)
          : Optional.empty();
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    if (name.equals("java.math.BigDecimal")) {
      return decimal.flatMap(ColumnTypes::decimal);
    }
    if (name.equals(Names.LIST) && declared.getTypeArguments().size() == 1) {
      TypeMirror item = declared.getTypeArguments().get(0);
      Nullness ofElements = nullness.ofElements();
      return type(item, decimal, ofElements)
          .map(
              column ->
                  new DataType.ListOf(new Field("element", column, ofElements.nullable(item))));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(Simple.TEXT);
    }
    if (element.getKind() == ElementKind.RECORD) {
      return rows.nested(declared).map(DataType.Struct::new);
    }
    return Optional.ofNullable(CLASSES.get(name));
  }

  private static Optional<DataType> decimal(AnnotationMirror annotation) {
    int precision = Mirrors.number(annotation, "precision").orElse(0);
    int scale = Mirrors.number(annotation, "scale").orElse(0);
    boolean valid = precision >= 1 && precision <= MOST_DIGITS && scale >= 0 && scale <= precision;
    return valid ? Optional.of(new DataType.Decimal(precision, scale)) : Optional.empty();
  }
}
