package dev.lanekeeper.processor.write;

/** Puts Javadoc of one line on one line; JavaPoet spreads it over three. */
final class ShortJavadoc {

  private static final String START = "/**\n";
  private static final String END = "*/\n";

  private ShortJavadoc() {}

  static String of(String source) {
    StringBuilder result = new StringBuilder(source.length());
    int copied = 0;
    for (int at = source.indexOf(START); at >= 0; at = source.indexOf(START, at + 1)) {
      int line = at + START.length();
      int lineEnd = source.indexOf('\n', line);
      int end = source.indexOf(END, lineEnd);
      if (end >= 0 && source.substring(lineEnd, end).isBlank()) {
        String text = source.substring(line, lineEnd).strip();
        result
            .append(source, copied, at)
            .append("/** ")
            .append(text.substring(1).strip())
            .append(" */\n");
        copied = end + END.length();
      }
    }
    return result.append(source, copied, source.length()).toString();
  }
}
