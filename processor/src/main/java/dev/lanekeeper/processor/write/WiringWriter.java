package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.query.Queries;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The wiring of a pipeline: its API, and straight code that runs each node when it is needed. */
final class WiringWriter {

  private final Resolution graph;
  private final Queries queries;
  private final Optional<String> codes;
  private final TypeModel.Declared pipeline;
  private final ClassName wiring;
  private final Slots slots;
  private final Fields fields;

  WiringWriter(Resolution graph, Queries queries, Optional<String> codes) {
    this.graph = graph;
    this.queries = queries;
    this.codes = codes;
    this.pipeline = graph.pipeline().type();
    this.wiring = GeneratedNames.wiring(pipeline);
    this.slots = new Slots(graph);
    this.fields = new Fields(slots, graph);
  }

  TypeSpec write(SourceText file) {
    TypeSpec.Builder type =
        Marks.generated(TypeSpec.classBuilder(wiring), pipeline.reach())
            .addModifiers(Modifier.FINAL)
            .superclass(RuntimeTypes.WIRING)
            .addJavadoc(
                """
                The graph of {@link $T}, wired: an accessor a node, which runs what the node needs, each
                once.

                <pre>{@code
                $L}</pre>
                """,
                JavaTypes.of(pipeline),
                GraphPicture.of(graph, slots));
    String outline = fields.free("OUTLINE");
    type.addField(
        FieldSpec.builder(
                RuntimeTypes.OUTLINE, outline, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$>$>$L$<$<", OutlineCode.of(graph, slots))
            .build());
    Builders builders = new Builders(wiring, slots, fields, codes);
    if (codes.isEmpty()) {
      addState(type);
    }
    type.addMethod(constructor(outline));
    if (codes.isEmpty()) {
      type.addMethod(takes());
    }
    builders.starts().forEach(type::addMethod);
    Accessors accessors = new Accessors(fields, codes);
    NodeMembers members = file.members();
    slots.nodes().forEach(node -> accessors.add(node, members));
    members.leaveRoomIn(type);
    NodeMembers queryMethods = file.members();
    QueryMethods.add(graph.pipeline().own().nodes(), queries, codes, queryMethods);
    queryMethods.leaveRoomIn(type);
    new Bodies(pipeline, slots, fields, codes).addTo(type, file);
    builders.types(file).forEach(type::addType);
    return type.build();
  }

  private void addState(TypeSpec.Builder type) {
    for (Slots.InputSlot input : slots.inputs()) {
      FieldSpec.Builder field =
          FieldSpec.builder(
              JavaTypes.of(input.model().type()), fields.name(input.slot()), Modifier.PRIVATE);
      Slots.orElse(input)
          .ifPresent(orElse -> field.initializer(DefaultLiterals.of(input.model().type(), orElse)));
      type.addField(field.build());
    }
    if (fields.inParts()) {
      for (int part = 0; part < fields.parts().size(); part++) {
        ClassName name = wiring.nestedClass(Bodies.partName(part));
        type.addField(
            FieldSpec.builder(name, fields.part(part), Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", name)
                .build());
      }
    }
  }

  /** The builder is no subclass: javac would write an accessor for each of its inherited calls. */
  private MethodSpec takes() {
    return MethodSpec.methodBuilder("takes")
        .addModifiers(Modifier.PRIVATE)
        .returns(wiring)
        .addParameter(int.class, "slot")
        .addStatement("given(slot)")
        .addStatement("return this")
        .build();
  }

  private MethodSpec constructor(String outline) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addStatement("super($N)", outline);
    if (codes.isEmpty()) {
      for (Slots.InputSlot input : slots.inputs()) {
        if (Slots.orElse(input).isPresent()) {
          constructor.addCode(
              CodeBlock.of("given($L); // $L\n", input.slot(), input.model().name()));
        }
      }
    }
    return constructor.build();
  }
}
