package dev.lanekeeper.planner;

import java.util.List;
import java.util.Set;

/** Which words mean something by themselves, and where. All in lower case. */
final class Keywords {

  /** Symbols of two characters. */
  static final List<String> LONG_SYMBOLS =
      List.of("::", "||", "<>", "<=", ">=", "!=", "=>", "->", "//", "!~");

  /** Symbols and functions that Calcite's Babel parser has a form of its own for. */
  static final Set<String> BABEL = Set.of("::", "date_part", "datepart", "dateadd", "datediff");

  /** Words behind which a value, a name or a sub-query begins. */
  static final Set<String> BEFORE_OPERAND =
      Set.of(
          "select",
          "distinct",
          "where",
          "and",
          "or",
          "not",
          "on",
          "by",
          "having",
          "qualify",
          "when",
          "then",
          "else",
          "case",
          "between",
          "like",
          "ilike",
          "rlike",
          "in",
          "escape",
          "limit",
          "from",
          "for",
          "join",
          "with",
          "recursive");

  /** Words that are never names unless quoted: the frame of a query. */
  static final Set<String> FRAME =
      Set.of(
          "select",
          "from",
          "where",
          "group",
          "having",
          "order",
          "limit",
          "union",
          "intersect",
          "except",
          "on",
          "join",
          "as",
          "when",
          "then",
          "else",
          "end",
          "and",
          "or",
          "by",
          "case",
          "null",
          "true",
          "false",
          "not",
          "in",
          "is",
          "like",
          "ilike",
          "rlike",
          "similar",
          "between",
          "exists",
          "distinct",
          "with",
          "all",
          "recursive",
          "lateral",
          "unnest",
          "materialized",
          "escape",
          "qualify",
          "fetch",
          "asc",
          "desc");

  /** Words that can stand behind a value without being its alias. */
  static final Set<String> BEHIND_OPERAND =
      Set.of(
          "asc",
          "desc",
          "end",
          "first",
          "last",
          "null",
          "nulls",
          "true",
          "false",
          "unknown",
          "preceding",
          "following",
          "only",
          "ties",
          "year",
          "quarter",
          "month",
          "week",
          "day",
          "hour",
          "minute",
          "second",
          "years",
          "months",
          "days",
          "hours",
          "minutes",
          "seconds",
          "ordinality",
          "others",
          "group",
          "sets",
          "all");

  /** Words that make a literal of the text behind them. */
  static final Set<String> BEFORE_LITERAL = Set.of("date", "time", "timestamp", "interval");

  /** Words that start a statement which is no query. */
  static final Set<String> STATEMENTS =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "create",
          "drop",
          "alter",
          "truncate",
          "copy",
          "attach",
          "detach",
          "install",
          "load",
          "set",
          "reset",
          "pragma",
          "call",
          "explain",
          "describe",
          "show",
          "use",
          "grant",
          "revoke",
          "begin",
          "commit",
          "rollback",
          "export",
          "import",
          "vacuum",
          "analyze",
          "upsert",
          "replace",
          "summarize",
          "execute",
          "prepare");

  /** Names of values that change from run to run. */
  static final Set<String> UNREPEATABLE =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "now",
          "today",
          "random",
          "rand",
          "uuid",
          "gen_random_uuid",
          "newid",
          "current_user",
          "session_user",
          "system_user");

  private Keywords() {}
}
