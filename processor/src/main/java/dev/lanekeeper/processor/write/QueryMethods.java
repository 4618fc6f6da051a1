package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.query.Queries;
import dev.lanekeeper.processor.resolve.NameClash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The static method of each {@code @Sql} node: its checked query over the plans and values that it
 * is given.
 */
final class QueryMethods {

  private static final ClassName SQL_TEMPLATE =
      ClassName.get("dev.lanekeeper.plan.sql", "SqlTemplate");

  private QueryMethods() {}

  /** Returns a method's name: the node's, unless that would be the accessor's signature. */
  static String name(NodeModel node) {
    return node.parameters().isEmpty() ? node.name() + NameClash.QUERY : node.name();
  }

  /**
   * Returns the methods of the queries of some nodes; those without a compiled query fail when
   * called.
   */
  static List<MethodSpec> of(List<NodeModel> nodes, Queries queries, Optional<String> codes) {
    return nodes.stream()
        .filter(node -> node.query().isPresent() && node.hasValue())
        .filter(node -> node.parameters().stream().noneMatch(one -> one.type().broken()))
        .map(node -> method(node, queries.of(node), codes))
        .toList();
  }

  private static MethodSpec method(
      NodeModel node, Optional<SqlOutcome.Compiled> compiled, Optional<String> codes) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name(node))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Node {@code $L} as a plan over the given plans and values.\n", node.name())
            .returns(JavaTypes.of(node.type()));
    for (ParameterModel parameter : node.parameters()) {
      method.addParameter(
          ParameterSpec.builder(JavaTypes.of(parameter.type()), parameter.name()).build());
    }
    if (codes.isPresent() || compiled.isEmpty()) {
      return method.addCode(Failures.statement(node.fullName(), codes.orElse("LK201"))).build();
    }
    return method.addCode(body(node, compiled.get())).build();
  }

  private static CodeBlock body(NodeModel node, SqlOutcome.Compiled compiled) {
    ClassName row =
        JavaTypes.of((TypeModel.Declared) ((TypeModel.Declared) node.type()).arguments().get(0));
    CodeBlock.Builder body = // written out, the type argument spares javac to infer it
        CodeBlock.builder()
            .add("return $T.<$T>of($T.class, $>$>", RuntimeTypes.SQL_PLAN, row, row)
            .add("$L)", template(compiled));
    for (ParameterModel parameter : node.parameters()) {
      if (parameter.value().isPresent()) {
        body.add(
            "\n.argument($S, $N, $L)",
            parameter.name(),
            parameter.name(),
            type(parameter.value().get().type()));
      } else {
        body.add("\n.relation($S, $N)", parameter.name(), parameter.name());
      }
    }
    return body.add("\n.plan();\n$<$<").build();
  }

  private static CodeBlock template(SqlOutcome.Compiled compiled) {
    CodeBlock.Builder template = CodeBlock.builder();
    boolean first = true;
    for (Map.Entry<String, String> text : new TreeMap<>(compiled.template().texts()).entrySet()) {
      String block = JavaText.textBlock(text.getValue());
      if (first) {
        template.add("$T.of($S, $L)", SQL_TEMPLATE, text.getKey(), block);
      } else {
        template.add("\n.and($S, $L)", text.getKey(), block);
      }
      first = false;
    }
    SqlTemplate known = compiled.template();
    if (!known.order().isEmpty()) {
      template.add(
          "\n.orderedBy($L)",
          CodeBlock.join(
              known.order().stream().map(key -> CodeBlock.of("$S", key)).toList(), ", "));
    }
    known.rounded().forEach(what -> template.add("\n.rounds($S)", what));
    known.chosen().forEach(what -> template.add("\n.chooses($S)", what));
    return template.build();
  }

  private static CodeBlock type(DataType type) {
    ClassName dataType = ClassName.get(DataType.class);
    if (type instanceof DataType.Simple simple) {
      return CodeBlock.of("$T.$N", dataType.nestedClass("Simple"), simple.name());
    }
    if (type instanceof DataType.Decimal decimal) {
      return CodeBlock.of(
          "new $T($L, $L)", dataType.nestedClass("Decimal"), decimal.precision(), decimal.scale());
    }
    if (type instanceof DataType.ListOf list) {
      return CodeBlock.of("new $T($L)", dataType.nestedClass("ListOf"), field(list.element()));
    }
    DataType.Struct struct = (DataType.Struct) type;
    return CodeBlock.of(
        "new $T($T.of($L))",
        dataType.nestedClass("Struct"),
        ClassName.get("dev.lanekeeper.plan.type", "Schema"),
        CodeBlock.join(struct.schema().fields().stream().map(QueryMethods::field).toList(), ", "));
  }

  private static CodeBlock field(Field field) {
    return CodeBlock.of(
        "new $T($S, $L, $L)",
        ClassName.get(Field.class),
        field.name(),
        type(field.type()),
        field.nullable());
  }
}
