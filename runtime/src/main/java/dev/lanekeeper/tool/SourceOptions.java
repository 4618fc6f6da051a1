package dev.lanekeeper.tool;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.source.JdbcDatabase;
import dev.lanekeeper.plan.source.JdbcSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What a command is told of its source.
 *
 * @param given {@code name=value} each
 * @param environment where the database's URL, user and password are, which the command line and
 *     its messages must not have
 */
record SourceOptions(Map<String, String> given, Map<String, String> environment) {

  private static final String URL = "LANEKEEPER_JDBC_URL";
  private static final String USER = "LANEKEEPER_JDBC_USER";
  private static final String PASSWORD = "LANEKEEPER_JDBC_PASSWORD";

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "parquet", List.of(".parquet"),
          "csv", List.of(".csv", ".tsv", ".txt"),
          "json", List.of(".json", ".jsonl", ".ndjson"),
          "arrow", List.of(".arrow", ".arrows", ".ipc", ".feather"));

  static SourceOptions of(List<String> arguments, Map<String, String> environment) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw wrong("'" + argument + "' is no name=value", "Write an option as name=value.");
      }
      given.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return new SourceOptions(given, environment);
  }

  static LaneException wrong(String problem, String fix) {
    return new LaneException(
        Code.LK409, Code.LK409.message(problem + "."), Code.LK409.fix(fix), null);
  }

  String option(String name, String orElse) {
    return given.getOrDefault(name, orElse);
  }

  /** Returns how many rows to look at. */
  long rows() {
    String rows = option("rows", "");
    if (rows.isEmpty() || rows.equals("all")) {
      return Long.MAX_VALUE;
    } else if (!rows.matches("[1-9]\\d{0,17}")) {
      throw wrong("rows=" + rows + " is no number of rows", "Give a number from 1, or all.");
    }
    return Long.parseLong(rows);
  }

  /** Returns what the source is called, without its folder and ending. */
  String simpleName() {
    String name =
        given.containsKey("file")
            ? String.valueOf(Path.of(given.get("file")).getFileName())
            : option("table", "row");
    String base = given.containsKey("file") ? name : name.substring(name.lastIndexOf('.') + 1);
    int dot = base.indexOf('.');
    return dot > 0 ? base.substring(0, dot) : base;
  }

  /** Returns a plan that reads the source. */
  <R> Plan<R> plan(RowType<R> rows) {
    if (given.containsKey("file")) {
      return file(Path.of(given.get("file")), rows);
    } else if (!given.containsKey("table")) {
      throw wrong(
          "No source is given", "Give file=.., or table=.. and the database's URL in " + URL + ".");
    } else if (!environment.containsKey(URL)) {
      throw wrong("No database is given", "Put its JDBC URL into the variable " + URL + ".");
    }
    JdbcDatabase database =
        JdbcDatabase.url(option("database", "given"), () -> environment.get(URL), this::login);
    return Plan.jdbc(JdbcSource.table(database, given.get("table").split("\\.", 2)), rows);
  }

  private Properties login() {
    Properties login = new Properties();
    if (environment.containsKey(USER)) {
      login.setProperty("user", environment.get(USER));
    }
    if (environment.containsKey(PASSWORD)) {
      login.setProperty("password", environment.get(PASSWORD));
    }
    return login;
  }

  private <R> Plan<R> file(Path file, RowType<R> rows) {
    return switch (format(file)) {
      case "parquet" -> Plan.parquet(List.of(file), rows);
      case "csv" -> Plan.csv(List.of(file), rows, csv(file));
      case "json" -> Plan.json(List.of(file), rows);
      case "arrow" -> Plan.arrow(List.of(file), rows);
      default ->
          throw wrong(
              "The format of " + file + " is not known",
              "Say which it is: format=parquet, csv, json or arrow.");
    };
  }

  private String format(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT).replaceFirst("[.]gz$", "");
    return given.containsKey("format")
        ? given.get("format")
        : ENDINGS.entrySet().stream()
            .filter(format -> format.getValue().stream().anyMatch(name::endsWith))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
  }

  private CsvOptions csv(Path file) {
    boolean tabs = file.toString().toLowerCase(Locale.ROOT).contains(".tsv");
    String delimiter = option("delimiter", tabs ? "\t" : ",");
    if (delimiter.length() != 1) {
      throw wrong("delimiter=" + delimiter + " is not one character", "Give one.");
    }
    CsvOptions options = CsvOptions.defaults().withDelimiter(delimiter.charAt(0));
    return given.containsKey("nullText") ? options.withNullText(given.get("nullText")) : options;
  }
}
