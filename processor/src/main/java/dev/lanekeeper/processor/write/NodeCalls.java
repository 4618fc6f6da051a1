package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.resolve.Source;
import dev.lanekeeper.processor.resolve.Source.Reading;
import java.util.ArrayList;
import java.util.List;

/** The two statements of each node: what it needs, and how it runs. */
final class NodeCalls {

  private static final int MOST_NEEDS_A_CALL = 4;

  private final TypeModel.Declared pipeline;
  private final Slots slots;
  private final Fields fields;

  NodeCalls(TypeModel.Declared pipeline, Slots slots, Fields fields) {
    this.pipeline = pipeline;
    this.slots = slots;
    this.fields = fields;
  }

  /** Returns {@code if (wanted(2)) need(1, 0);}, or nothing if the node needs nothing. */
  CodeBlock needs(Slots.NodeSlot node) {
    List<Integer> needs = List.copyOf(slots.needs(node));
    if (needs.isEmpty()) {
      return CodeBlock.of("");
    }
    List<String> calls = new ArrayList<>();
    for (int from = 0; from < needs.size(); from += MOST_NEEDS_A_CALL) {
      List<Integer> some = needs.subList(from, Math.min(from + MOST_NEEDS_A_CALL, needs.size()));
      calls.add("need(" + String.join(", ", some.stream().map(String::valueOf).toList()) + ");");
    }
    String body = calls.size() == 1 ? calls.get(0) : "{ " + String.join(" ", calls) + " }";
    return CodeBlock.of("if (wanted($L)) $L // $L\n", node.slot(), body, node.model().name());
  }

  /**
   * Returns {@code if (starts(2)) top = Shop.top(revenue, lane(2));}.
   *
   * @param part the part that the statement stands in
   */
  CodeBlock run(Slots.NodeSlot node, int part) {
    return CodeBlock.of(
        "if (starts($L)) $L = $L;\n",
        node.slot(),
        fields.read(node.slot(), part),
        value(node, part));
  }

  /** Returns about how many bytes of bytecode the statements of a node become. */
  int size(Slots.NodeSlot node) {
    return 40 + 12 * node.model().parameters().size();
  }

  private CodeBlock value(Slots.NodeSlot node, int part) {
    CodeBlock call = call(node, part);
    NodeModel model = node.model();
    if (model.materialize()) {
      return CodeBlock.of("materialize($L, $L)", node.slot(), call);
    }
    return isPlan(model.type()) ? CodeBlock.of("plan($L, $L)", node.slot(), call) : call;
  }

  private CodeBlock call(Slots.NodeSlot node, int part) {
    List<CodeBlock> arguments = new ArrayList<>();
    List<Source> sources = slots.sources(node);
    for (int i = 0; i < sources.size(); i++) {
      arguments.add(argument(node, i, sources.get(i), part));
    }
    return CodeBlock.of("$L($L)", method(node.model()), CodeBlock.join(arguments, ", "));
  }

  private CodeBlock method(NodeModel model) {
    if (model.query().isEmpty()) {
      return CodeBlock.of("$T.$N", JavaTypes.of(model.owner()), model.name());
    }
    return model.owner().equals(pipeline)
        ? CodeBlock.of("$N", QueryMethods.name(model))
        : CodeBlock.of("$T.$N", GeneratedNames.queries(model.owner()), QueryMethods.name(model));
  }

  private CodeBlock argument(Slots.NodeSlot node, int index, Source source, int part) {
    if (source instanceof Source.FromInput input) {
      return fields.read(slots.input(input.name()), part);
    }
    if (source instanceof Source.FromNode from) {
      int slot = slots.slot(from.node());
      CodeBlock value = fields.read(slot, part);
      return from.reading().filter(Reading.ROWS::equals).isPresent()
          ? CodeBlock.of("rows($L, $L, $T.class)", slot, value, row(node, index))
          : value;
    }
    return CodeBlock.of("lane($L)", node.slot());
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
