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
      write(map, indent);
    } else if (value instanceof List<?> list) {
      write(list, indent);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      text(String.valueOf(value));
    }
  }

  private void write(Map<?, ?> map, String indent) {
    String inner = indent + "  ";
    char separator = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator).append(inner);
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      write(entry.getValue(), inner);
      separator = ',';
    }
    out.append(map.isEmpty() ? "{" : indent).append('}');
  }

  private void write(List<?> list, String indent) {
    String inner = isFlat(list) ? "" : indent + "  ";
    String separator = "[";
    for (Object item : list) {
      out.append(separator).append(inner);
      write(item, inner);
      separator = inner.isEmpty() ? ", " : ",";
    }
    out.append(list.isEmpty() ? "[" : inner.isEmpty() ? "" : indent).append(']');
  }

  private static boolean isFlat(List<?> list) {
    for (Object item : list) {
      if (item instanceof Map || item instanceof List) {
        return false;
      }
    }
    return true;
  }

  private void text(String text) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c >= '\u2028' && isEscaped(c)) {
        out.append(text, written, i);
        escape(c);
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  private static boolean isEscaped(char c) {
    return Character.isSurrogate(c) || c == '\u2028' || c == '\u2029';
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(String.format("\\u%04x", (int) c));
    }
  }
}
