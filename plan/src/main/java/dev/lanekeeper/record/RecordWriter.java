package dev.lanekeeper.record;

import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.record.RecordSource.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one record, with those nested in it. */
final class RecordWriter {

  private static final int LINE = 100;

  private final RecordSource record;
  private final TypeTexts types;

  RecordWriter(RecordSource record) {
    this.record = record;
    this.types = new TypeTexts(record.name(), record.nullMarked());
  }

  String text() {
    String head = head(record.name(), record.schema(), record.kept());
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < types.nested().size(); i++) { // grows, as nested records have some too
      Map.Entry<Schema, String> nested = types.nested().get(i);
      String inner = head(nested.getValue(), nested.getKey(), Map.of()) + "}";
      body.append('\n').append(inner.indent(2));
    }
    String imports =
        types.imports().stream()
            .map(type -> "import " + type + ";\n")
            .collect(Collectors.joining());
    return imports
        + (imports.isEmpty() ? "" : "\n")
        + head
        + (body.isEmpty() ? "" : "\n" + body)
        + "}";
  }

  private String head(String name, Schema schema, Map<String, Kept> kept) {
    ComponentNames names = ComponentNames.of(schema, record.camelCase(), kept);
    List<String> components = new ArrayList<>();
    for (Field field : schema.fields()) {
      String component = names.component(field.name());
      String annotation = "";
      if (!names.style().apply(component).equalsIgnoreCase(field.name())) {
        annotation = types.annotation("Column") + "(" + literal(field.name()) + ") ";
      }
      @Nullable Kept known = kept.get(field.name());
      String type =
          known == null
              ? types.component(field)
              : known
                  .type()
                  .map(text -> types.kept(field, text))
                  .orElseGet(() -> types.component(field));
      components.add(annotation + type + " " + component);
    }
    String style = "";
    if (names.style() == NameStyle.SNAKE_CASE) {
      style = types.annotation("Columns") + "(" + types.use(NameStyle.class) + ".SNAKE_CASE)\n";
    }
    String start = style + "record " + name + "(";
    String line = start + String.join(", ", components) + ") {";
    return line.length() - style.length() < LINE
        ? line
        : start + "\n    " + String.join(",\n    ", components) + ") {";
  }

  /** Returns a text as a literal: printable, and no unicode escape that javac reads too early. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ') {
        literal.append(String.format("\\%03o", (int) c));
      } else if (Character.isISOControl(c)
          || Character.isIdentifierIgnorable(c)
          || Character.isSpaceChar(c) && c != ' ') {
        literal.append(String.format("\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
