package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.sql.SqlRequest.Parameter;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Relations and parameters that the tests' queries read. */
final class Samples {

  static final Schema ORDERS =
      Schema.of(
          required("orderId", Simple.INT64),
          required("customer", Simple.TEXT),
          nullable("amount", new DataType.Decimal(18, 2)),
          required("day", Simple.DATE),
          nullable("value", Simple.INT32),
          nullable("user", Simple.TEXT));

  static final Schema TYPES =
      Schema.of(
          nullable("i8", Simple.INT8),
          nullable("i16", Simple.INT16),
          nullable("i32", Simple.INT32),
          required("i64", Simple.INT64),
          nullable("f32", Simple.FLOAT32),
          nullable("f64", Simple.FLOAT64),
          nullable("d", new DataType.Decimal(12, 2)),
          nullable("e", new DataType.Decimal(38, 4)),
          required("s", Simple.TEXT),
          nullable("n", Simple.TEXT),
          required("day", Simple.DATE),
          nullable("ts", Simple.TIMESTAMP),
          nullable("tz", Simple.INSTANT),
          nullable("b", Simple.BOOLEAN),
          nullable("bytes", Simple.BINARY),
          nullable("id", Simple.UUID),
          nullable("l", new DataType.ListOf(nullable("element", Simple.INT64))),
          required("words", new DataType.ListOf(required("element", Simple.TEXT))),
          nullable(
              "st",
              new DataType.Struct(
                  Schema.of(nullable("a", Simple.INT32), required("b", Simple.TEXT)))));

  private static final List<Relation> RELATIONS =
      List.of(new Relation("orders", ORDERS), new Relation("t", TYPES));

  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("since", Simple.DATE, false), new Parameter("most", Simple.INT32, true));

  private Samples() {}

  static Field required(String name, DataType type) {
    return new Field(name, type, false);
  }

  static Field nullable(String name, DataType type) {
    return new Field(name, type, true);
  }

  /** Compiles a query, given the relations and parameters whose names are words of it. */
  static SqlOutcome compile(String text, Optional<Schema> expected) {
    return compile(text, expected, List.of("duckdb"));
  }

  static SqlOutcome compile(String text, Optional<Schema> expected, List<String> dialects) {
    return compile(text, relations(text), parameters(text), expected, dialects);
  }

  /** Returns the relations whose names are words of a query. */
  static List<Relation> relations(String text) {
    List<Relation> relations = new ArrayList<>(RELATIONS);
    relations.removeIf(relation -> !hasWord(text, "\\b" + relation.name() + "\\b"));
    return relations;
  }

  /** Returns the parameters that a query has. */
  static List<Parameter> parameters(String text) {
    List<Parameter> parameters = new ArrayList<>(PARAMETERS);
    parameters.removeIf(parameter -> !hasWord(text, ":" + parameter.name() + "\\b"));
    return parameters;
  }

  static SqlOutcome compile(String text) {
    return compile(text, Optional.empty());
  }

  static SqlOutcome compile(
      String text,
      List<Relation> relations,
      List<Parameter> parameters,
      Optional<Schema> expected) {
    return compile(text, relations, parameters, expected, List.of("duckdb"));
  }

  static SqlOutcome compile(
      String text,
      List<Relation> relations,
      List<Parameter> parameters,
      Optional<Schema> expected,
      List<String> dialects) {
    return new CalciteSqlCompiler()
        .compile(new SqlRequest(text, relations, parameters, expected, dialects));
  }

  private static boolean hasWord(String text, String word) {
    return Pattern.compile(word).matcher(text).find();
  }

  /** Returns an outcome as text: the template and the columns, or the problems. */
  static String describe(SqlOutcome outcome) {
    if (outcome instanceof SqlOutcome.Compiled compiled) {
      SqlTemplate template = compiled.template();
      StringBuilder text = new StringBuilder(template.texts().get("duckdb"));
      template.order().forEach(key -> text.append("\nordered by ").append(key));
      template.rounded().forEach(what -> text.append("\nrounds ").append(what));
      template.chosen().forEach(what -> text.append("\nchooses ").append(what));
      return text + "\n=> " + compiled.schema().describe();
    }
    StringBuilder result = new StringBuilder();
    for (var problem : ((SqlOutcome.Rejected) outcome).problems()) {
      result
          .append(result.isEmpty() ? "" : "\n")
          .append(problem.code())
          .append(' ')
          .append(problem.line())
          .append(':');
      result
          .append(problem.column())
          .append('-')
          .append(problem.endColumn())
          .append(' ')
          .append(problem.message())
          .append("\n  fix: ")
          .append(problem.fix());
    }
    return result.toString();
  }
}
