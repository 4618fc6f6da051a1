package dev.lanekeeper.engine.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first line of a CSV file, whose quoted values may have line ends. */
final class CsvLine {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final List<String> values = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder quotedEnds = new StringBuilder();
  private String end = "";

  private CsvLine() {}

  static CsvLine read(BufferedReader text, char delimiter) throws IOException {
    CsvLine line = new CsvLine();
    line.parse(text, delimiter);
    return line;
  }

  private void parse(BufferedReader text, char delimiter) throws IOException {
    boolean quoted = false;
    int last = -1;
    int next = text.read();
    if (next == BYTE_ORDER_MARK) {
      next = text.read();
    }
    boolean any = next >= 0;
    for (; next >= 0; last = next, next = text.read()) {
      if (next == '"') {
        // A doubled quote within quotes ends them and begins them again, and stands for itself.
        value.append(!quoted && last == '"' ? "\"" : "");
        quoted = !quoted;
      } else if (!quoted && (next == '\n' || next == '\r')) {
        end = next == '\n' ? "\\n" : text.read() == '\n' ? "\\r\\n" : "\\r";
        break;
      } else if (!quoted && next == delimiter) {
        endValue();
      } else {
        quotedEnds.append(next == '\n' ? "\\n" : next == '\r' ? "\\r" : "");
        value.append((char) next);
      }
    }
    if (any) {
      endValue();
    }
  }

  private void endValue() {
    values.add(value.toString());
    value.setLength(0);
  }

  List<String> values() {
    return values;
  }

  /**
   * Returns the line's end where a value has another one in it: DuckDB would take the first it sees
   * for that of all lines, and find no line at all.
   */
  String unclearEnd() {
    return quotedEnds.toString().replace(end, "").isEmpty() ? "" : end;
  }
}
