package dev.lanekeeper.plan.type;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads and writes the text form of types: what {@link DataType#toString} gives, {@link
 * DataType#parse} takes.
 */
final class TypeText {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private final String text;
  private int at;

  TypeText(String text) {
    this.text = text;
  }

  /**
   * Returns a name as it stands before its type: in double quotes unless it is a plain identifier.
   */
  static String quoted(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  DataType wholeType() {
    DataType type = type();
    atEnd();
    return type;
  }

  Schema wholeSchema() {
    Schema schema = at < text.length() ? fields() : new Schema(List.of());
    atEnd();
    return schema;
  }

  private void atEnd() {
    if (at < text.length()) {
      throw wrong("the end");
    }
  }

  private DataType type() {
    String word = word();
    return switch (word) {
      case "decimal" -> decimal();
      case "list" -> list();
      case "struct" -> struct();
      default -> simple(word);
    };
  }

  private DataType simple(String word) {
    for (DataType.Simple simple : DataType.Simple.values()) {
      if (simple.toString().equals(word)) {
        return simple;
      }
    }
    at -= word.length();
    throw wrong("a type");
  }

  private DataType decimal() {
    expect("(");
    int precision = number();
    expect(",");
    int scale = number();
    expect(")");
    return new DataType.Decimal(precision, scale);
  }

  private DataType list() {
    expect("<");
    DataType element = type();
    boolean nullable = !take(" not null");
    expect(">");
    return new DataType.ListOf(new Field("element", element, nullable));
  }

  private DataType struct() {
    expect("<");
    Schema schema = text.startsWith(">", at) ? new Schema(List.of()) : fields();
    expect(">");
    return new DataType.Struct(schema);
  }

  private Schema fields() {
    List<Field> fields = new ArrayList<>();
    do {
      String name = name();
      expect(" ");
      DataType type = type();
      fields.add(new Field(name, type, !take(" not null")));
    } while (take(", "));
    return new Schema(fields);
  }

  private String name() {
    if (!take("\"")) {
      return word();
    }
    StringBuilder name = new StringBuilder();
    while (at < text.length()) {
      if (take("\"\"")) {
        name.append('"');
      } else if (take("\"")) {
        return name.toString();
      } else {
        name.append(text.charAt(at++));
      }
    }
    throw wrong("a closing quote");
  }

  private String word() {
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw wrong("a name");
    }
    return text.substring(start, at);
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '$' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private int number() {
    int start = at;
    while (at < text.length() && at < start + 3 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw wrong("a number");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private void expect(String token) {
    if (!take(token)) {
      throw wrong("'" + token + "'");
    }
  }

  private boolean take(String token) {
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "expected " + expected + " at " + at + " of type text: " + text);
  }
}
