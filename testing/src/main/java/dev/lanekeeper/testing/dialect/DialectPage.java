package dev.lanekeeper.testing.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of the documentation that says what of the language each engine takes. Each engine's
 * suite keeps its own column.
 */
public final class DialectPage {

  private static final String PAGE = "docs/dialect.md";
  private static final String EXAMPLES =
      "testing/src/main/resources/dev/lanekeeper/testing/dialect/" + DialectExamples.FILE;
  private static final String UNKNOWN = "?";

  private static final String HEAD =
      """
      # What of SQL each engine takes

      Written by the conformance suite, which holds each engine to the rows of each example. A code says what javac answers when
      `-Alanekeeper.engines` names the engine. What an entry means in detail is in [sql.md](sql.md).
      """;

  private final Path root;

  private DialectPage(Path root) {
    this.root = root;
  }

  /** Returns the page, if the tests run within the project. */
  public static Optional<DialectPage> find() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(EXAMPLES))) {
        return Optional.of(new DialectPage(folder));
      }
    }
    return Optional.empty();
  }

  /** Returns an engine's answers as the page has them, by example. */
  public Map<String, String> answers(String engine) throws IOException {
    return columns().getOrDefault(engine, Map.of());
  }

  /** Writes an engine's answers into the page. */
  public void write(String engine, Map<String, String> answers) throws IOException {
    Map<String, Map<String, String>> columns = columns();
    columns.put(engine, answers);
    StringBuilder text = new StringBuilder(HEAD);
    String section = "";
    for (DialectExample example : DialectExamples.ALL) {
      if (!example.section().equals(section)) {
        section = example.section();
        text.append("\n## ").append(section).append("\n\n| | example | ");
        text.append(String.join(" | ", columns.keySet())).append(" |\n|---|---|");
        text.append("---|".repeat(columns.size())).append('\n');
      }
      text.append("| ").append(cell(example.name())).append(" | ").append(code(example.sql()));
      columns
          .values()
          .forEach(
              column -> text.append(" | ").append(column.getOrDefault(example.name(), UNKNOWN)));
      text.append(" |\n");
    }
    Files.writeString(root.resolve(PAGE), text);
  }

  /** Writes the examples' rows where they have none yet. */
  public void writeRows(Map<String, List<String>> rows) throws IOException {
    List<DialectExample> filled = new ArrayList<>();
    for (DialectExample example : DialectExamples.ALL) {
      List<String> known =
          example.rows().isEmpty() ? rows.getOrDefault(example.name(), List.of()) : example.rows();
      filled.add(new DialectExample(example.section(), example.name(), example.sql(), known));
    }
    Files.writeString(root.resolve(EXAMPLES), DialectExamples.text(filled));
  }

  /** Reads the page: what each engine answers to each example. */
  private Map<String, Map<String, String>> columns() throws IOException {
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    Path page = root.resolve(PAGE);
    List<String> engines = List.of();
    for (String line : Files.exists(page) ? Files.readAllLines(page) : List.<String>of()) {
      if (line.startsWith("| | example | ")) {
        engines = cells(line, 2);
      } else if (line.startsWith("| ")) {
        List<String> answers = cells(line, 2);
        String name = cells(line, 0).get(0).replace("\\|", "|");
        for (int i = 0; i < engines.size(); i++) {
          columns
              .computeIfAbsent(engines.get(i), engine -> new LinkedHashMap<>())
              .put(name, answers.get(i));
        }
      }
    }
    return columns;
  }

  private static List<String> cells(String line, int from) {
    return Arrays.stream(line.split("(?<!\\\\)\\|")).skip(1L + from).map(String::strip).toList();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** A code span; the backtick of a name asks for a longer fence. */
  private static String code(String sql) {
    String fence = sql.contains("`") ? "``" : "`";
    return fence + cell(sql.replaceAll("\\s+", " ")) + fence;
  }
}
