package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The two passes over a graph: backwards to mark what is needed, forwards to run it. */
final class Bodies {

  private static final String NEEDS = "markNeeds";
  private static final String RUN = "runNodes";

  private final Slots slots;
  private final Fields fields;
  private final NodeCalls calls;
  private final TypeModel.Declared pipeline;
  private final Optional<String> codes;

  Bodies(TypeModel.Declared pipeline, Slots slots, Fields fields, Optional<String> codes) {
    this.pipeline = pipeline;
    this.slots = slots;
    this.fields = fields;
    this.codes = codes;
    this.calls = new NodeCalls(pipeline, slots, fields);
  }

  static String partName(int part) {
    return "Part" + part;
  }

  static FieldSpec field(Slots.NodeSlot node, Fields fields) {
    Modifier[] modifiers = fields.inParts() ? new Modifier[0] : new Modifier[] {Modifier.PRIVATE};
    return FieldSpec.builder(JavaTypes.of(node.model().type()), fields.name(node.slot()), modifiers)
        .build();
  }

  void addTo(TypeSpec.Builder wiring) {
    if (codes.isPresent()) {
      CodeBlock failure = Failures.statement(pipeline.simpleName(), codes.get());
      wiring.addMethod(override(NEEDS).addCode(failure).build());
      wiring.addMethod(override(RUN).addCode(failure).build());
    } else if (fields.inParts()) {
      addParts(wiring);
    } else {
      addPasses(wiring, slots.nodes(), 0, Bodies::override);
    }
  }

  private void addParts(TypeSpec.Builder wiring) {
    CodeBlock.Builder needs = CodeBlock.builder();
    CodeBlock.Builder run = CodeBlock.builder();
    int last = fields.parts().size() - 1;
    for (int part = 0; part <= last; part++) {
      needs.add("$N.$L();\n", fields.part(last - part), NEEDS);
      run.add("$N.$L();\n", fields.part(part), RUN);
      TypeSpec.Builder type =
          TypeSpec.classBuilder(partName(part))
              .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
              .superclass(RuntimeTypes.WIRING.nestedClass("Part"));
      fields.parts().get(part).forEach(node -> type.addField(field(node, fields)));
      addPasses(type, fields.parts().get(part), part, MethodSpec::methodBuilder);
      wiring.addType(type.build());
    }
    wiring.addMethod(override(NEEDS).addCode(needs.build()).build());
    wiring.addMethod(override(RUN).addException(Exception.class).addCode(run.build()).build());
  }

  private interface Start {
    MethodSpec.Builder method(String name);
  }

  private void addPasses(TypeSpec.Builder type, List<Slots.NodeSlot> nodes, int part, Start start) {
    List<List<Slots.NodeSlot>> chunks = Chunks.of(nodes, calls::size);
    List<CodeBlock> needs = new ArrayList<>();
    List<CodeBlock> runs = new ArrayList<>();
    for (List<Slots.NodeSlot> chunk : chunks) {
      CodeBlock.Builder need = CodeBlock.builder();
      CodeBlock.Builder run = CodeBlock.builder();
      for (int i = 0; i < chunk.size(); i++) {
        need.add(calls.needs(chunk.get(chunk.size() - 1 - i)));
        run.add(calls.run(chunk.get(i), part));
      }
      needs.add(need.build());
      runs.add(run.build());
    }
    addPass(type, start.method(NEEDS), NEEDS, needs, true);
    addPass(type, start.method(RUN).addException(Exception.class), RUN, runs, false);
  }

  private void addPass(
      TypeSpec.Builder type,
      MethodSpec.Builder whole,
      String name,
      List<CodeBlock> chunks,
      boolean backwards) {
    if (chunks.size() == 1) {
      type.addMethod(whole.addCode(chunks.get(0)).build());
      return;
    }
    List<MethodSpec> methods = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      MethodSpec.Builder chunk =
          MethodSpec.methodBuilder(fields.free(name + i)).addModifiers(Modifier.PRIVATE);
      whole.build().exceptions().forEach(chunk::addException);
      methods.add(chunk.addCode(chunks.get(i)).build());
    }
    for (int i = 0; i < methods.size(); i++) {
      int at = backwards ? methods.size() - 1 - i : i;
      whole.addStatement("$N()", methods.get(at));
    }
    type.addMethod(whole.build());
    methods.forEach(type::addMethod);
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
