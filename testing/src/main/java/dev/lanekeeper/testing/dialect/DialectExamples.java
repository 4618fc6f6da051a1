package dev.lanekeeper.testing.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The examples as one text: sections start with {@code #}, examples have blank lines between them,
 * a name, the query's lines, and its rows behind {@code =>}.
 */
public final class DialectExamples {

  static final String FILE = "dialect.txt";
  private static final String SECTION = "# ";
  private static final String ROW = "=> ";

  /** All examples, in order. */
  public static final List<DialectExample> ALL = parse(read());

  private DialectExamples() {}

  private static String read() {
    try (InputStream text =
        Objects.requireNonNull(DialectExamples.class.getResourceAsStream(FILE), FILE)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<DialectExample> parse(String text) {
    List<DialectExample> examples = new ArrayList<>();
    String section = "";
    for (String block : text.strip().split("\n\n")) {
      if (block.startsWith(SECTION)) {
        section = block.substring(SECTION.length());
      } else {
        List<String> lines = block.lines().toList();
        String sql =
            lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith(ROW))
                .collect(Collectors.joining("\n"));
        List<String> rows =
            lines.stream()
                .filter(line -> line.startsWith(ROW))
                .map(line -> line.substring(ROW.length()))
                .toList();
        examples.add(new DialectExample(section, lines.get(0), sql, rows));
      }
    }
    return examples;
  }

  /** Returns the text of examples. */
  static String text(List<DialectExample> examples) {
    StringBuilder text = new StringBuilder();
    String section = "";
    for (DialectExample example : examples) {
      if (!example.section().equals(section)) {
        section = example.section();
        text.append(SECTION).append(section).append("\n\n");
      }
      text.append(example.name()).append('\n').append(example.sql()).append('\n');
      example.rows().forEach(row -> text.append(ROW).append(row).append('\n'));
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }
}
