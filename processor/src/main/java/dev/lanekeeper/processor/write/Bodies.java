package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The pass over a graph that runs its nodes, in methods that HotSpot can compile. */
final class Bodies {

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

  void addTo(TypeSpec.Builder wiring, SourceText file) {
    if (codes.isPresent()) {
      CodeBlock failure = Failures.statement(pipeline.simpleName(), codes.get());
      wiring.addMethod(override().addCode(failure).build());
    } else if (fields.inParts()) {
      addParts(wiring, file);
    } else {
      addPass(wiring, override(), slots.nodes(), 0);
    }
  }

  private void addParts(TypeSpec.Builder wiring, SourceText file) {
    Code run = new Code();
    for (int part = 0; part < fields.parts().size(); part++) {
      run.add(fields.part(part)).add("." + RUN + "();\n");
      TypeSpec.Builder type =
          TypeSpec.classBuilder(partName(part))
              .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
              .superclass(RuntimeTypes.WIRING.nestedClass("Part"));
      NodeMembers members = file.members();
      fields.parts().get(part).forEach(node -> fields.add(node, members, ""));
      members.leaveRoomIn(type);
      addPass(type, MethodSpec.methodBuilder(RUN), fields.parts().get(part), part);
      wiring.addType(type.build());
    }
    wiring.addMethod(override().addException(Exception.class).addCode(run.block()).build());
  }

  private void addPass(
      TypeSpec.Builder type, MethodSpec.Builder whole, List<Slots.NodeSlot> nodes, int part) {
    whole.addException(Exception.class);
    List<List<Slots.NodeSlot>> chunks = Chunks.of(nodes, calls::size);
    if (chunks.size() == 1) {
      type.addMethod(whole.addCode(code(nodes, part)).build());
      return;
    }
    List<MethodSpec> methods = new ArrayList<>();
    for (List<Slots.NodeSlot> chunk : chunks) {
      String name = fields.free(RUN + methods.size());
      methods.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE)
              .addException(Exception.class)
              .addCode(code(chunk, part))
              .build());
      whole.addStatement("$L()", name);
    }
    type.addMethod(whole.build());
    methods.forEach(type::addMethod);
  }

  private CodeBlock code(List<Slots.NodeSlot> nodes, int part) {
    Code code = new Code();
    nodes.forEach(node -> calls.addRun(node, part, code));
    return code.block();
  }

  private static MethodSpec.Builder override() {
    return MethodSpec.methodBuilder(RUN)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
