package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
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
import java.util.stream.Collectors;

/**
 * The static method of each {@code @Sql} node: its checked query over the plans and values that it
 * is given.
 */
final class QueryMethods {

  private static final ClassName SQL_TEMPLATE =
      ClassName.get("dev.lanekeeper.plan.sql", "SqlTemplate");
  private static final ClassName DATA_TYPE = ClassName.get(DataType.class);
  private static final ClassName FIELD = ClassName.get(Field.class);
  private static final ClassName SCHEMA = ClassName.get("dev.lanekeeper.plan.type", "Schema");
  private static final String INDENTED = "\n      ";
  private static final int MOST_IN_A_LINE = 2;

  private QueryMethods() {}

  /** Returns a method's name: the node's, unless that would be the accessor's signature. */
  static String name(NodeModel node) {
    return node.parameters().isEmpty() ? node.name() + NameClash.QUERY : node.name();
  }

  /**
   * Adds the methods of the queries of some nodes; those without a compiled query fail when called.
   */
  static void add(
      List<NodeModel> nodes, Queries queries, Optional<String> codes, NodeMembers members) {
    for (NodeModel node : nodes) {
      if (node.query().isPresent()
          && node.hasValue()
          && node.parameters().stream().allMatch(one -> one.type().isNameable())) {
        addHead(node, members.next());
        Optional<SqlOutcome.Compiled> compiled = queries.of(node);
        if (codes.isPresent() || compiled.isEmpty()) {
          Failures.add(node.fullName(), codes.orElse("LK201"), members);
        } else {
          addBody(node, compiled.get(), queries, members);
        }
        members.add("}\n");
      }
    }
  }

  private static void addHead(NodeModel node, NodeMembers members) {
    members.add("/** Node {@code ").add(node.name());
    members.add("} as a plan over the given plans and values. */\npublic static ");
    members.add(node.type()).add(" ").add(name(node)).add("(");
    boolean many = node.parameters().size() > MOST_IN_A_LINE;
    String separator = many ? "\n    " : "";
    for (ParameterModel parameter : node.parameters()) {
      members.add(separator).add(parameter.type()).add(" ").add(parameter.name());
      separator = many ? ",\n    " : ", ";
    }
    members.add(") {\n");
  }

  /** The type argument is written out, which spares javac to infer it. */
  private static void addBody(
      NodeModel node, SqlOutcome.Compiled compiled, Queries queries, NodeMembers members) {
    TypeModel row = ((TypeModel.Declared) node.type()).arguments().get(0);
    members.add("  return ").add(RuntimeTypes.SQL_PLAN).add(".<").add(row);
    if (node.givesRows()) {
      addTemplate(compiled, members.add(">query("));
      addRowType(node, members);
    } else {
      members.add(">of(").add(row).add(".class, ");
      addTemplate(compiled, members);
    }
    members.add(")");
    for (ParameterModel parameter : node.parameters()) {
      String name = parameter.name();
      boolean value = parameter.value().isPresent();
      members.add(value ? INDENTED + ".argument(\"" : INDENTED + ".relation(\"");
      members.add(name).add("\", ").add(name);
      if (value) {
        addType(parameter.value().get().type(), members.add(", "));
      }
      queries.rowSource(node, parameter).ifPresent(source -> addRowType(source, members));
      members.add(")");
    }
    members.add(INDENTED).add(".plan();\n");
  }

  private static void addRowType(NodeModel node, NodeMembers members) {
    members.add(", ").add(GeneratedNames.rowColumns(node)).add(".").add(RowColumnsWriter.TYPE);
  }

  private static void addTemplate(SqlOutcome.Compiled compiled, NodeMembers members) {
    String start = ".of(\"";
    members.add(SQL_TEMPLATE);
    for (Map.Entry<String, String> text : new TreeMap<>(compiled.template().texts()).entrySet()) {
      members.add(start).add(text.getKey()).add("\", ");
      members.add(JavaText.textBlockOrSeveral(text.getValue()).replace("\n", INDENTED)).add(")");
      start = INDENTED + ".and(\"";
    }
    SqlTemplate known = compiled.template();
    if (!known.order().isEmpty()) {
      String keys =
          known.order().stream().map(key -> text(key.toString())).collect(Collectors.joining(", "));
      members.add(INDENTED).add(".orderedBy(").add(keys).add(")");
    }
    for (String what : known.rounded()) {
      members.add(INDENTED).add(".rounds(").add(text(what)).add(")");
    }
    for (String what : known.chosen()) {
      members.add(INDENTED).add(".chooses(").add(text(what)).add(")");
    }
  }

  private static void addType(DataType type, NodeMembers members) {
    if (type instanceof DataType.Simple simple) {
      members.add(DATA_TYPE.nestedClass("Simple")).add(".").add(simple.name());
    } else if (type instanceof DataType.Decimal decimal) {
      members.add("new ").add(DATA_TYPE.nestedClass("Decimal")).add("(");
      members.add(decimal.precision()).add(", ").add(decimal.scale()).add(")");
    } else if (type instanceof DataType.ListOf list) {
      members.add("new ").add(DATA_TYPE.nestedClass("ListOf")).add("(");
      addField(list.element(), members);
      members.add(")");
    } else if (type instanceof DataType.Struct struct) {
      members.add("new ").add(DATA_TYPE.nestedClass("Struct")).add("(").add(SCHEMA);
      String separator = ".of(";
      for (Field field : struct.schema().fields()) {
        addField(field, members.add(separator));
        separator = ", ";
      }
      members.add("))");
    }
  }

  private static void addField(Field field, NodeMembers members) {
    members.add("new ").add(FIELD).add("(").add(text(field.name()));
    addType(field.type(), members.add(", "));
    members.add(", ").add(String.valueOf(field.nullable())).add(")");
  }

  private static String text(String value) {
    return CodeBlock.of("$S", value).toString();
  }
}
