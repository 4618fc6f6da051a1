package dev.lanekeeper.processor.json;

import java.util.List;
import java.util.Map;

/**
 * Writes lists, maps, texts, numbers and truth values as JSON, two blanks an indent, keys in the
 * map's order.
 */
public final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** Returns a value as JSON, with a line break at its end. */
  public static String of(Object value) {
    Json json = new Json();
    json.write(value, "\n");
    return json.out.append('\n').toString();
  }

  private void write(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append(indent).append("  ");
        text(String.valueOf(entry.getKey()));
        out.append(": ");
        write(entry.getValue(), indent + "  ");
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : indent + "}");
    } else if (value instanceof List<?> list) {
      boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
      String separator = "[";
      for (Object item : list) {
        out.append(separator).append(flat ? "" : indent + "  ");
        write(item, indent + "  ");
        separator = flat ? ", " : ",";
      }
      out.append(list.isEmpty() ? "[]" : flat ? "]" : indent + "]");
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      text(String.valueOf(value));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
