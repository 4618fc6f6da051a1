package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the smaller of Calcite's two grammars takes is to Babel the same, at the same places. */
final class ParsingTest {

  private static final int MUTATIONS = 300;

  @ParameterizedTest
  @MethodSource
  void queries(String query) {
    assertSame(query);
  }

  static Stream<String> queries() {
    Stream<String> values =
        Stream.of("expressions.txt", "aggregates.txt")
            .flatMap(Blocks::lines)
            .map(value -> "select " + value + " as x from t");
    Stream<String> whole = Blocks.of("templates.txt").map(parts -> String.valueOf(parts[0]));
    return Stream.of(TpchTest.queries(), whole, values).flatMap(part -> part);
  }

  /** Words that are lost, doubled and swapped make texts that only one of them might take. */
  @Test
  void mutations() {
    long seed = Long.getLong("lanekeeper.seed", System.nanoTime());
    System.out.println("parsed mutations: -Dlanekeeper.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      assertSame(MutationsTest.mutation(random));
    }
  }

  /** Nobody pays for both who writes SQL as everybody does. */
  @ParameterizedTest
  @MethodSource("dev.lanekeeper.planner.TpchTest#queries")
  void babelIsSeldomAsked(String query) {
    PreparedText text = prepared(query);
    assertThat(text.needsBabel()).isFalse();
    assertThat(Parsing.plain(text.text())).isNotNull();
  }

  private static void assertSame(String query) {
    PreparedText text;
    try {
      text = prepared(query);
    } catch (Tokens.Unreadable unreadable) {
      return; // no parser sees it
    }
    SqlNode plain = text.needsBabel() ? null : Parsing.plain(text.text());
    if (plain != null) {
      SqlNode babel = Parsing.babel(text.text());
      assertThat(plain.equalsDeep(babel, Litmus.IGNORE))
          .as("%s\n%s\n%s", query, plain, babel)
          .isTrue();
      assertThat(places(plain)).as(query).isEqualTo(places(babel));
    }
  }

  private static PreparedText prepared(String query) {
    return new PreparedText(query, Statements.only(Tokens.of(query)), List.of());
  }

  private static List<SqlParserPos> places(SqlNode tree) {
    List<SqlParserPos> places = new ArrayList<>();
    tree.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlCall call) {
            places.add(call.getParserPosition());
            return super.visit(call);
          }

          @Override
          public @Nullable Void visit(SqlNodeList list) {
            places.add(list.getParserPosition());
            return super.visit(list);
          }

          @Override
          public @Nullable Void visit(SqlIdentifier name) {
            for (int i = 0; i < name.names.size(); i++) {
              places.add(name.getComponentParserPosition(i));
            }
            return null;
          }

          @Override
          public @Nullable Void visit(SqlLiteral literal) {
            places.add(literal.getParserPosition());
            return null;
          }

          @Override
          public @Nullable Void visit(SqlDataTypeSpec type) {
            places.add(type.getParserPosition());
            return null;
          }

          @Override
          public @Nullable Void visit(SqlDynamicParam parameter) {
            places.add(parameter.getParserPosition());
            return null;
          }

          @Override
          public @Nullable Void visit(SqlIntervalQualifier interval) {
            places.add(interval.getParserPosition());
            return null;
          }
        });
    return places;
  }
}
