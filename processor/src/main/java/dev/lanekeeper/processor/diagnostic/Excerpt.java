package dev.lanekeeper.processor.diagnostic;

import dev.lanekeeper.processor.model.TextFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some characters of one line of a text; lines and columns count from 1.
 *
 * @param text the whole text
 * @param line their line
 * @param column the column of the first one
 * @param endColumn the column of the last one
 * @param file the file that the text is, unless it stands in a source
 */
public record Excerpt(String text, int line, int column, int endColumn, Optional<TextFile> file) {

  /** One character for one, so that the line under it still points at the same. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t]]");

  /**
   * Returns a message that says where this is: the place in front of it, the line under it. For
   * those who cannot be shown the source.
   */
  String around(String message) {
    List<String> lines = text.lines().toList();
    if (line < 1 || line > lines.size()) {
      return message;
    }
    String shown = CONTROL.matcher(lines.get(line - 1)).replaceAll("?");
    int from = Math.min(Math.max(column - 1, 0), shown.length());
    int to = Math.max(from + 1, Math.min(endColumn, shown.length()));
    String blanks = shown.substring(0, from).replaceAll("[^\t]", " ");
    return file.map(named -> Printable.of(named.name()) + ":").orElse("")
        + line
        + ":"
        + column
        + " "
        + message
        + "\n| "
        + shown
        + "\n| "
        + blanks
        + "^".repeat(to - from);
  }
}
