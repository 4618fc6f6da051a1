package dev.lanekeeper.plan.rel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page says what the code does. */
final class TypesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "types.md");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  static Stream<List<String>> operators() throws IOException {
    return rows(4).filter(cells -> isFunction(cells.get(1)));
  }

  static Stream<List<String>> aggregates() throws IOException {
    return rows(5).filter(cells -> isFunction(cells.get(1)));
  }

  private static Stream<List<String>> rows(int cells) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)))
        .filter(row -> row.size() == cells)
        .map(row -> row.stream().map(String::strip).toList());
  }

  private static boolean isFunction(String cell) {
    return !cell.isEmpty() && cell.equals(cell.toUpperCase(Locale.ROOT)) && !cell.contains("-");
  }

  @ParameterizedTest
  @MethodSource("operators")
  void operatorsGiveWhatThePageSays(List<String> row) {
    assertThat(call(row.get(1), row.get(2), false)).isEqualTo(types(row.get(3)));
  }

  @ParameterizedTest
  @MethodSource("aggregates")
  void aggregatesGiveWhatThePageSays(List<String> row) {
    if (!row.get(3).isEmpty()) {
      assertThat(call(row.get(1), row.get(2), true)).isEqualTo(types(row.get(3)));
    }
    assertThat(call(row.get(1), row.get(2), false)).isEqualTo(types(row.get(4)));
  }

  private static List<String> call(String function, String operands, boolean mayBeEmpty) {
    List<Expr> columns = new ArrayList<>();
    for (String type : types(operands)) {
      Field field = Schema.parse("x " + type).fields().get(0);
      columns.add(new Expr.Column(0, field.name(), field.type(), field.nullable()));
    }
    Expr.Call call = Typing.call(Function.valueOf(function), columns, mayBeEmpty);
    return List.of(call.type() + (call.nullable() ? "" : " not null"));
  }

  private static List<String> types(String cell) {
    return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
  }

  @Test
  void thePageHasRowsToCheck() throws IOException {
    assertThat(operators()).hasSizeGreaterThan(15);
    assertThat(aggregates()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(DataType.Simple.class)
  void thePageHasEveryType(DataType.Simple type) throws IOException {
    assertThat(rows(4).map(row -> row.get(1))).contains("`" + type + "`");
  }
}
