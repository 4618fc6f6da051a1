package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.resolve.Source;
import dev.lanekeeper.processor.resolve.Source.Reading;
import java.util.List;

/** The statement of each node: how it runs. */
final class NodeCalls {

  private static final ClassName LIST = ClassName.get(List.class);

  private final TypeModel.Declared pipeline;
  private final Slots slots;
  private final Fields fields;

  NodeCalls(TypeModel.Declared pipeline, Slots slots, Fields fields) {
    this.pipeline = pipeline;
    this.slots = slots;
    this.fields = fields;
  }

  /**
   * Writes {@code if (starts(2)) top = Shop.top(revenue, lane(2));}.
   *
   * @param part the part that the statement stands in
   */
  void addRun(Slots.NodeSlot node, int part, Code code) {
    code.add("if (starts(").add(node.slot()).add(")) ");
    code.add(fields.read(node.slot(), part)).add(" = ");
    addValue(node, part, code);
    code.add(";\n");
  }

  /** Returns about how many bytes of bytecode the statement of a node becomes. */
  int size(Slots.NodeSlot node) {
    return 40 + 12 * node.model().parameters().size();
  }

  private void addValue(Slots.NodeSlot node, int part, Code code) {
    NodeModel model = node.model();
    if (model.materialize() || isPlan(model.type())) {
      code.add(model.materialize() ? "materialize(" : "plan(").add(node.slot()).add(", ");
      addCall(node, part, code);
      code.add(")");
    } else {
      addCall(node, part, code);
    }
  }

  private void addCall(Slots.NodeSlot node, int part, Code code) {
    addMethod(node.model(), code);
    List<Source> sources = slots.sources(node);
    String separator = "(";
    for (int i = 0; i < sources.size(); i++) {
      code.add(separator);
      addArgument(node, i, sources.get(i), part, code);
      separator = ", ";
    }
    code.add(sources.isEmpty() ? "()" : ")");
  }

  private void addMethod(NodeModel model, Code code) {
    if (model.isListOfNodes()) {
      code.add(LIST).add(".of");
    } else if (model.query().isEmpty()) {
      code.add(JavaTypes.of(model.owner())).add(".").add(model.name());
    } else if (model.isOf(pipeline)) {
      code.add(QueryMethods.name(model));
    } else {
      code.add(GeneratedNames.queries(model.owner())).add(".").add(QueryMethods.name(model));
    }
  }

  private void addArgument(Slots.NodeSlot node, int index, Source source, int part, Code code) {
    if (source instanceof Source.FromInput input) {
      code.add(fields.read(slots.input(input.name()), part));
    } else if (source instanceof Source.FromNode from) {
      int slot = slots.slot(from.node());
      String value = fields.read(slot, part);
      if (from.reading().filter(Reading.ROWS::equals).isPresent()) {
        code.add("rows(").add(slot).add(", ").add(value).add(", ");
        code.add(row(node, index)).add(".class)");
      } else {
        code.add(value);
      }
    } else {
      code.add("lane(").add(node.slot()).add(")");
    }
  }

  private static ClassName row(Slots.NodeSlot node, int index) {
    TypeModel.Declared plan = (TypeModel.Declared) node.model().parameters().get(index).type();
    return JavaTypes.of((TypeModel.Declared) plan.arguments().get(0));
  }

  static boolean isPlan(TypeModel type) {
    return type instanceof TypeModel.Declared declared
        && declared.qualifiedName().equals(RuntimeTypes.PLAN.canonicalName());
  }
}
