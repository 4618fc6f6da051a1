package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** The validator's messages as coded problems in our own words. */
final class Translation {

  private static final Pattern TYPE = Pattern.compile("<([^<>]*(?:<[^<>]*>)?[^<>]*)>");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("TINYINT", "int8"),
          Map.entry("SMALLINT", "int16"),
          Map.entry("INTEGER", "int32"),
          Map.entry("BIGINT", "int64"),
          Map.entry("REAL", "float32"),
          Map.entry("DOUBLE", "float64"),
          Map.entry("VARCHAR", "text"),
          Map.entry("CHAR", "text"),
          Map.entry("VARBINARY", "binary"),
          Map.entry("TIMESTAMP_WITH_LOCAL_TIME_ZONE", "instant"));

  /** What one of the validator's messages means. */
  private record Rule(
      Pattern pattern,
      Code code,
      BiFunction<MatchResult, Set<String>, String> message,
      String fix) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "Column '(.*?)' not found in (?:any table|table '(.*?)').*",
              Code.LK203,
              (m, names) -> column(m.group(1), names),
              Code.LK203.fix()),
          rule(
              "Table '(.*?)' not found.*",
              Code.LK203,
              (m, names) ->
                  "No table or column is named '"
                      + m.group(1)
                      + "'"
                      + Nearest.hint(m.group(1), names)
                      + ".",
              Code.LK203.fix()),
          rule(
              "Unknown field '(.*?)'.*",
              Code.LK203,
              (m, names) -> "No field is named '" + m.group(1) + "'.",
              Code.LK203.fix()),
          rule(
              "Object '(.*?)' not found.*",
              Code.LK202,
              (m, names) -> Code.LK202.message(m.group(1), ""),
              Code.LK202.fix()),
          rule(
              "Column '(.*?)' is ambiguous",
              Code.LK211,
              (m, names) -> "Several tables have a column '" + m.group(1) + "'.",
              "Write table." + "column."),
          rule(
              "Cannot apply '\\$SCALAR_QUERY'.*",
              Code.LK206,
              (m, names) -> "A query in brackets that stands for a value must have one column.",
              "Select one column."),
          rule(
              "Cannot apply '(.*?)' to arguments of type '(.*?)'\\..*",
              Code.LK206,
              (m, names) ->
                  "'" + Names.lower(m.group(1)) + "' cannot take " + operands(m.group(2)) + ".",
              Code.LK206.fix()),
          rule(
              "Invalid number of arguments to function '(.*?)'.*",
              Code.LK206,
              (m, names) -> Names.lower(m.group(1)) + " takes another number of arguments.",
              "See docs/sql.md."),
          rule(
              "Values passed to (.*?) operator must have compatible types",
              Code.LK206,
              (m, names) ->
                  "The values of '" + Names.lower(m.group(1)) + "' have nothing in common.",
              Code.LK206.fix()),
          rule(
              "Type mismatch in column (\\d+) of (.*)",
              Code.LK206,
              (m, names) ->
                  "Column "
                      + m.group(1)
                      + " of the "
                      + Names.lower(m.group(2))
                      + " has types that do not fit.",
              Code.LK206.fix()),
          rule(
              "Illegal mixing of types in CASE.*",
              Code.LK206,
              (m, names) -> "The branches of this case have types that do not fit.",
              Code.LK206.fix()),
          rule(
              "Cast function cannot convert value of type (.*?) to type (.*)",
              Code.LK206,
              (m, names) ->
                  "No cast leads from " + type(m.group(1)) + " to " + type(m.group(2)) + ".",
              "Write case when .. for booleans; other types can go by way of text."),
          rule(
              ".*(?:must be a condition|must be of type BOOLEAN|BOOLEAN type|Incompatible types|Incompatible value type|must be comparable|not comparable).*",
              Code.LK206,
              (m, names) -> m.group(0) + ".",
              Code.LK206.fix()),
          rule(
              "Expression '(.*?)' is not being grouped",
              Code.LK211,
              (m, names) -> m.group(1) + " is neither grouped nor aggregated.",
              "Add it to group by, or aggregate it with min(..) or any_value(..)."),
          rule(
              "Illegal use of 'NULL'",
              Code.LK206,
              (m, names) -> "This null has no type.",
              "Write cast(null as ..)."),
          rule(
              "No match found for function signature (.*)",
              Code.LK208,
              (m, names) -> "No function is like " + Names.lower(m.group(1)) + ".",
              "Use a function of docs/sql.md."),
          rule(
              "(.*?)\\.?",
              Code.LK211,
              (m, names) -> m.group(1) + ".",
              Code.LK211.fix("Correct the query.")));

  private Translation() {}

  private static Rule rule(
      String pattern, Code code, BiFunction<MatchResult, Set<String>, String> message, String fix) {
    return new Rule(Pattern.compile(pattern, Pattern.DOTALL), code, message, fix);
  }

  /** Returns the problem; {@code names} are those that a wrong name may have meant. */
  static QueryProblem of(CalciteContextException failure, Set<String> names) {
    SqlParserPos place =
        new SqlParserPos(
            failure.getPosLine(),
            failure.getPosColumn(),
            failure.getEndPosLine(),
            failure.getEndPosColumn());
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = String.valueOf(cause.getMessage());
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(message);
      if (matcher.matches()) {
        return new QueryProblem(
            rule.code(), place, rule.message().apply(matcher, names), rule.fix());
      }
    }
    throw new IllegalStateException(message);
  }

  private static String column(String name, Set<String> names) {
    return Keywords.UNREPEATABLE.contains(Names.lower(name))
        ? "No column is named '"
            + name
            + "', and a value that is another in every run must be an input."
        : Code.LK203.message(name, Nearest.hint(name, names));
  }

  /** Returns {@code <VARCHAR> = <INTEGER>} as {@code text = int32}. */
  private static String operands(String text) {
    return TYPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(type(match.group(1))));
  }

  private static String type(String name) {
    String plain =
        name.replaceAll("( NOT NULL| CHARACTER SET \"[^\"]*\"| COLLATE \"[^\"]*\")", "").strip();
    String base = plain.replaceAll("\\(.*", "").strip();
    if (base.endsWith(" ARRAY")) {
      return "list<" + type(base.substring(0, base.length() - 6)) + ">";
    }
    String known = TYPES.get(base);
    return known != null
        ? known
        : Names.lower(base.equals("DECIMAL") ? plain.replace(", ", ",") : base);
  }
}
