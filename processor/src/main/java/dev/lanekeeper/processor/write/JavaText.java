package dev.lanekeeper.processor.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes texts from sources safe inside of generated Java. */
final class JavaText {

  private static final int LAST_ASCII = 127;

  /** A constant of a class file has at most 65,535 bytes; a character has at most three. */
  private static final int MOST_CHARACTERS = 20_000;

  private JavaText() {}

  /**
   * Returns Java source with everything beyond ASCII as unicode escapes, which mean the same in any
   * encoding.
   */
  static String ascii(String source) {
    if (source.getBytes(StandardCharsets.UTF_8).length == source.length()) {
      return source;
    }
    StringBuilder result = new StringBuilder(source.length() + 16);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c <= LAST_ASCII) {
        result.append(c);
      } else {
        result.append(String.format("\\u%04x", (int) c));
      }
    }
    return result.toString();
  }

  /**
   * Returns a text that can stand in a comment: what could end it, or mean something to javadoc,
   * becomes a dot.
   */
  static String comment(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || " _-.,:;=()[]<>?+#'".indexOf(c) >= 0;
      result.append(plain ? c : '.');
    }
    return result.toString();
  }

  /** Returns an expression for a text of any length: a text block, or as many as it takes. */
  static String textBlockOrSeveral(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return textBlock(text);
    }
    StringBuilder blocks = new StringBuilder("String.join(\"\"");
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(start + MOST_CHARACTERS, text.length());
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      blocks.append(", ").append(textBlock(text.substring(start, end)));
      start = end;
    }
    return blocks.append(')').toString();
  }

  /**
   * Returns a text as a Java text block, each line of the text a line of the block. The closing
   * quotes stand at the block's indentation, so that no line loses leading blanks.
   */
  static String textBlock(String text) {
    StringBuilder block = new StringBuilder("\"\"\"\n");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> block.append('\n');
        case '\\' -> block.append("\\\\");
        case '"' -> block.append(text.startsWith("\"\"\"", i) ? "\\\"" : "\"");
        case '\t' -> block.append("\\t");
        case ' ' ->
            block.append(i + 1 == text.length() || text.charAt(i + 1) == '\n' ? "\\s" : " ");
        default -> {
          if (Character.isISOControl(c)) {
            block.append(String.format("\\%03o", (int) c));
          } else {
            block.append(c);
          }
        }
      }
    }
    return block.append("\\\n\"\"\"").toString();
  }

  /**
   * Returns lines as text blocks: as few as class files can hold.
   *
   * @param lines names and plain characters, no text that would have to be escaped
   */
  static List<String> textBlocks(List<String> lines) {
    return blocks(lines).stream().map(text -> "\"\"\"\n" + text + "\"\"\"").toList();
  }

  /** Returns lines of any characters as text blocks: as few as class files can hold. */
  static List<String> escapedBlocks(List<String> lines) {
    return blocks(lines).stream()
        .map(text -> textBlock(text.substring(0, text.length() - 1)))
        .toList();
  }

  private static List<String> blocks(List<String> lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      if (block.length() + line.length() > MOST_CHARACTERS) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    return blocks;
  }
}
