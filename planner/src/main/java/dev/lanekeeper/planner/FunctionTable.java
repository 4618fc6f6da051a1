package dev.lanekeeper.planner;

import dev.lanekeeper.planner.Result.Nulls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/** Every function a query may call, read from {@link FunctionList} once. Immutable. */
final class FunctionTable {

  static final FunctionTable FUNCTIONS = new FunctionTable();

  private final Map<String, SqlOperator> operators = new HashMap<>();

  private FunctionTable() {
    read(FunctionList.SCALARS)
        .forEach((name, signatures) -> operators.put(name, new LaneFunction(name, signatures)));
    read(FunctionList.AGGREGATES)
        .forEach((name, signatures) -> operators.put(name, new LaneAggregate(name, signatures)));
    alias(FunctionList.SCALARS);
    alias(FunctionList.AGGREGATES);
    for (SqlFunction window :
        List.of(
            SqlStdOperatorTable.COUNT,
            SqlStdOperatorTable.ROW_NUMBER,
            SqlStdOperatorTable.RANK,
            SqlStdOperatorTable.DENSE_RANK,
            SqlStdOperatorTable.PERCENT_RANK,
            SqlStdOperatorTable.CUME_DIST,
            SqlStdOperatorTable.NTILE,
            new LeadLag(SqlKind.LAG),
            new LeadLag(SqlKind.LEAD),
            SqlStdOperatorTable.FIRST_VALUE,
            SqlStdOperatorTable.LAST_VALUE,
            new NthValue(),
            SqlStdOperatorTable.GROUPING)) {
      operators.put(Names.lower(window.getName()), window);
    }
  }

  /** Returns the function of that name, in whatever case; null if there is none. */
  @Nullable SqlOperator find(String name) {
    return operators.get(Names.lower(name));
  }

  SqlOperator get(String name) {
    SqlOperator found = find(name);
    if (found == null) {
      throw new IllegalArgumentException(name);
    }
    return found;
  }

  Set<String> names() {
    return operators.keySet();
  }

  private void alias(String list) {
    list.lines()
        .filter(line -> !line.contains("("))
        .forEach(line -> operators.put(before(line, " = "), get(behind(line, " = "))));
  }

  private static Map<String, List<Signature>> read(String list) {
    Map<String, List<Signature>> result = new LinkedHashMap<>();
    list.lines()
        .filter(line -> line.contains("("))
        .map(FunctionTable::signature)
        .forEach(
            signature ->
                result.computeIfAbsent(signature.name(), name -> new ArrayList<>()).add(signature));
    return result;
  }

  private static Signature signature(String line) {
    int open = line.indexOf('(');
    int close = line.indexOf("): ");
    String template = line.contains(" = ") ? behind(line, " = ") : null;
    String result = before(line.substring(close + 3), " = ");
    String arguments = line.substring(open + 1, close);
    List<Kind> kinds = new ArrayList<>();
    int required = 0;
    boolean variadic = arguments.endsWith("...");
    for (String argument : arguments.replace("...", "").split(",", -1)) {
      kinds.add(Kind.valueOf(Names.upper(argument.replace("[", "").replace("]", "").strip())));
      required += argument.endsWith("]") ? 0 : 1;
    }
    boolean cast = result.startsWith("~");
    Nulls nulls =
        switch (result.charAt(result.length() - 1)) {
          case '?' -> Nulls.ALWAYS;
          case '!' -> Nulls.NEVER;
          case '|' -> Nulls.IF_ALL_ARE;
          case '^' -> Nulls.IF_FIRST_IS;
          case '*' -> Nulls.IF_EMPTY;
          default -> Nulls.IF_ANY_IS;
        };
    String type =
        result.substring(cast ? 1 : 0, result.length() - (nulls == Nulls.IF_ANY_IS ? 0 : 1));
    return new Signature(
        line.substring(0, open),
        kinds,
        required,
        variadic,
        new Result(type, nulls, cast),
        template,
        line.substring(0, close + 1));
  }

  private static String before(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String behind(String text, String mark) {
    return text.substring(text.indexOf(mark) + mark.length());
  }
}
