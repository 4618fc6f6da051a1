package dev.lanekeeper.record;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Java types of columns; remembers what they need: imports and nested records. */
final class TypeTexts {

  static final String[] OF_JAVA = {
    "BigDecimal",
    "Boolean",
    "Byte",
    "Column",
    "Columns",
    "Decimal",
    "Double",
    "Float",
    "Instant",
    "Integer",
    "List",
    "LocalDate",
    "LocalDateTime",
    "Long",
    "NameStyle",
    "Nullable",
    "Object",
    "Record",
    "Short",
    "String",
    "UUID"
  };

  private final boolean nullMarked;
  private final Set<String> imports = new TreeSet<>();
  private final List<Map.Entry<Schema, String>> nested = new ArrayList<>();
  private final JavaNames names = new JavaNames(OF_JAVA);

  TypeTexts(String record, boolean nullMarked) {
    this.nullMarked = nullMarked;
    names.of(record);
  }

  /** Returns what to import, in order. */
  Set<String> imports() {
    return imports;
  }

  /** Returns the nested records that were named so far. */
  List<Map.Entry<Schema, String>> nested() {
    return nested;
  }

  String annotation(String name) {
    imports.add("dev.lanekeeper.annotation." + name);
    return "@" + name;
  }

  String use(Class<?> type) {
    imports.add(type.getName());
    return type.getSimpleName();
  }

  /** Returns the type of a component, with its annotations. */
  String component(Field field) {
    return decimal(field.type()) + type(field.name(), field, false);
  }

  /** Returns a type as it was written, with the annotations that the column needs. */
  String kept(Field field, String type) {
    boolean primitive = Character.isLowerCase(type.charAt(0));
    return decimal(field.type()) + (primitive ? "" : nullable(field)) + type;
  }

  private String decimal(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return annotation("Decimal")
          + "(precision = "
          + decimal.precision()
          + ", scale = "
          + decimal.scale()
          + ") ";
    }
    return type instanceof DataType.ListOf list ? decimal(list.element().type()) : "";
  }

  private String nullable(Field field) {
    return field.nullable() && nullMarked ? "@" + use(Nullable.class) + " " : "";
  }

  private String type(String column, Field field, boolean boxed) {
    DataType type = field.type();
    if (type == Simple.BINARY) {
      String mark = nullable(field);
      return mark.isEmpty() ? "byte[]" : "byte " + mark + "[]";
    }
    if (type instanceof Simple simple) {
      Optional<String> primitive = field.nullable() || boxed ? Optional.empty() : primitive(simple);
      return primitive.orElseGet(() -> nullable(field) + simple(simple));
    }
    String mark = nullable(field);
    if (type instanceof DataType.ListOf list) {
      return mark + use(List.class) + "<" + type(column, list.element(), true) + ">";
    }
    return mark
        + (type instanceof DataType.Struct struct
            ? nested(column, struct.schema())
            : use(BigDecimal.class));
  }

  private String nested(String column, Schema schema) {
    for (Map.Entry<Schema, String> known : nested) {
      if (known.getKey().equals(schema)) {
        return known.getValue();
      }
    }
    String camel = ComponentNames.camel(column);
    String name = names.of(capital(camel.isEmpty() ? "nested" : camel));
    nested.add(Map.entry(schema, name));
    return name;
  }

  static String capital(String name) {
    return Character.toString(Character.toUpperCase(name.codePointAt(0)))
        + name.substring(name.offsetByCodePoints(0, 1));
  }

  private static Optional<String> primitive(Simple type) {
    return switch (type) {
      case BOOLEAN -> Optional.of("boolean");
      case INT8 -> Optional.of("byte");
      case INT16 -> Optional.of("short");
      case INT32 -> Optional.of("int");
      case INT64 -> Optional.of("long");
      case FLOAT32 -> Optional.of("float");
      case FLOAT64 -> Optional.of("double");
      case TEXT, BINARY, DATE, TIMESTAMP, INSTANT, UUID -> Optional.empty();
    };
  }

  private String simple(Simple type) {
    return switch (type) {
      case BOOLEAN -> "Boolean";
      case INT8 -> "Byte";
      case INT16 -> "Short";
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case FLOAT32 -> "Float";
      case FLOAT64 -> "Double";
      case TEXT -> "String";
      case BINARY -> "byte[]";
      case DATE -> use(LocalDate.class);
      case TIMESTAMP -> use(LocalDateTime.class);
      case INSTANT -> use(Instant.class);
      case UUID -> use(UUID.class);
    };
  }
}
