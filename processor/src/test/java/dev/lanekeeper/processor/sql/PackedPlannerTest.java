package dev.lanekeeper.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import dev.lanekeeper.plan.sql.SqlOutcome.Rejected;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.sql.SqlRequest.Parameter;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The planner with what the jar packs of its libraries, and nothing else: all of the planner's own
 * test queries have an outcome that is not our fault.
 */
final class PackedPlannerTest {

  private static final Path CASES = Path.of("../planner/src/test/resources/dev/lanekeeper/planner");

  private static final SqlCompiler COMPILER = SqlCompilers.load();

  private static final Schema ORDERS =
      schema(
          "orderId",
          Simple.INT64,
          "customer",
          Simple.TEXT,
          "amount",
          new DataType.Decimal(18, 2),
          "day",
          Simple.DATE,
          "value",
          Simple.INT32,
          "user",
          Simple.TEXT);

  private static final Schema TYPES =
      schema(
          "i8",
          Simple.INT8,
          "i16",
          Simple.INT16,
          "i32",
          Simple.INT32,
          "i64",
          Simple.INT64,
          "f32",
          Simple.FLOAT32,
          "f64",
          Simple.FLOAT64,
          "d",
          new DataType.Decimal(12, 2),
          "e",
          new DataType.Decimal(38, 4),
          "s",
          Simple.TEXT,
          "n",
          Simple.TEXT,
          "day",
          Simple.DATE,
          "ts",
          Simple.TIMESTAMP,
          "tz",
          Simple.INSTANT,
          "b",
          Simple.BOOLEAN,
          "bytes",
          Simple.BINARY,
          "id",
          Simple.UUID,
          "l",
          new DataType.ListOf(new Field("element", Simple.INT64, true)),
          "words",
          new DataType.ListOf(new Field("element", Simple.TEXT, false)),
          "st",
          new DataType.Struct(schema("a", Simple.INT32, "b", Simple.TEXT)));

  @Test
  void compilesTheTemplates() throws IOException {
    for (String query : blocks("templates.txt")) {
      assertThat(compile(query)).as(query).isInstanceOf(Compiled.class);
    }
  }

  @Test
  void compilesEveryFunction() throws IOException {
    for (String file : List.of("expressions.txt", "aggregates.txt")) {
      for (String line : Files.readAllLines(CASES.resolve(file))) {
        if (!line.startsWith("#")) {
          assertThat(compile("select " + line + " as x from t"))
              .as(line)
              .isInstanceOf(Compiled.class);
        }
      }
    }
  }

  @Test
  void tellsTheProblems() throws IOException {
    for (String query : blocks("problems.txt")) {
      assertThat(compile(query))
          .as(query)
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected ->
                  assertThat(rejected.problems())
                      .extracting(SqlProblem::code)
                      .doesNotContain(Code.LK900));
    }
  }

  @Test
  void isApartFromTheProcessorsClassesAndSilent() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var printed = new java.io.ByteArrayOutputStream();
    try (PrintStream spy = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(spy);
      System.setErr(spy);
      SqlOutcome outcome = compile("select s from t where nope = 1");
      assertThat(outcome).isInstanceOf(Rejected.class);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(COMPILER.getClass().getClassLoader())
        .isNotSameAs(PackedPlannerTest.class.getClassLoader());
  }

  private static SqlOutcome compile(String query) {
    List<Relation> relations = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    if (query.matches("(?s).*\\borders\\b.*")) {
      relations.add(new Relation("orders", ORDERS));
    }
    if (query.matches("(?s).*\\bt\\b.*")) {
      relations.add(new Relation("t", TYPES));
    }
    if (query.matches("(?s).*:since\\b.*")) {
      parameters.add(new Parameter("since", Simple.DATE, false));
    }
    if (query.matches("(?s).*:most\\b.*")) {
      parameters.add(new Parameter("most", Simple.INT32, true));
    }
    return COMPILER.compile(
        new SqlRequest(
            query, relations, parameters, Optional.empty(), List.of("duckdb", "substrait")));
  }

  private static List<String> blocks(String file) throws IOException {
    return Stream.of(Files.readString(CASES.resolve(file)).split("\n====\n"))
        .map(block -> block.strip().split("\n----\n")[0])
        .toList();
  }

  /** Makes a schema of pairs of name and type. */
  private static Schema schema(Object... pairs) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.add(new Field((String) pairs[i], (DataType) pairs[i + 1], true));
    }
    return new Schema(fields);
  }
}
