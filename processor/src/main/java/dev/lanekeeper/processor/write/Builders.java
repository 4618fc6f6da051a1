package dev.lanekeeper.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.processor.model.NodeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The builder of a wiring: a step for the backend and each input that has to be given, then what
 * may be given.
 */
final class Builders {

  /** What has to be given: a step interface with its methods. */
  private record Step(ClassName name, List<MethodSpec> methods) {}

  private final ClassName wiring;
  private final ClassName builder;
  private final Slots slots;
  private final Fields fields;
  private final Optional<String> codes;
  private final Set<String> stepNames = new HashSet<>();
  private final List<Step> steps;

  Builders(ClassName wiring, Slots slots, Fields fields, Optional<String> codes) {
    this.wiring = wiring;
    this.builder = wiring.nestedClass("Builder");
    this.slots = slots;
    this.fields = fields;
    this.codes = codes;
    this.stepNames.add("builder");
    this.steps = steps();
  }

  /** Returns the types of the builder: its steps, then the builder itself. */
  List<TypeSpec> types(SourceText file) {
    List<TypeSpec> types = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      TypeSpec.Builder step =
          TypeSpec.interfaceBuilder(steps.get(i).name())
              .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
              .addJavadoc("What has to be given next.\n");
      for (MethodSpec method : steps.get(i).methods()) {
        step.addMethod(declaration(method).returns(after(i)).addJavadoc(method.javadoc()).build());
      }
      types.add(step.build());
    }
    types.add(builder(file));
    return types;
  }

  /** Returns the static methods that start a builder. */
  List<MethodSpec> starts() {
    ClassName first = steps.isEmpty() ? builder : steps.get(0).name();
    return List.of(
        start("builder", first)
            .addJavadoc("Starts a wiring: asks for what has to be given, one step at a time.\n")
            .build(),
        start("partial", builder)
            .addJavadoc(
                "Starts a wiring of which only some nodes will be asked: what those need is checked then.\n")
            .build());
  }

  private MethodSpec.Builder start(String name, ClassName type) {
    MethodSpec.Builder start =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(type);
    return codes.isPresent()
        ? start.addCode(Failures.statement(wiring.simpleName(), codes.get()))
        : start.addStatement("return new $T()", builder);
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>();
    if (slots.executes()) {
      all.add(new Step(stepName("backend"), List.of(newBackend(), sharedBackend())));
    }
    for (Slots.InputSlot input : slots.required()) {
      all.add(new Step(stepName(input.model().name()), List.of(input(input))));
    }
    return all;
  }

  private TypeSpec builder(SourceText file) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "What may be given, and the end: a step named as a node takes that node's place. A builder makes one wiring.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (codes.isEmpty()) {
      type.addField(
          com.palantir.javapoet.FieldSpec.builder(
                  wiring, "wiring", Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", wiring)
              .build());
    }
    for (Step step : steps) {
      type.addSuperinterface(step.name());
      step.methods()
          .forEach(
              method -> type.addMethod(method.toBuilder().addAnnotation(Override.class).build()));
    }
    slots.inputs().stream()
        .filter(input -> input.model().orElse().isPresent())
        .forEach(input -> type.addMethod(input(input)));
    NodeMembers members = file.members();
    slots.nodes().forEach(node -> addOverride(node, members));
    members.leaveRoomIn(type);
    if (slots.executes()) {
      type.addMethod(
          setter("mode", RuntimeTypes.ADAPTER_MODE, "mode", "wiring.useMode(mode);\n")
              .addJavadoc("Sets how plans reach the engine; the bridge if not called.\n")
              .build());
    }
    type.addMethod(
        setter("observer", RuntimeTypes.RUN_OBSERVER, "observer", "wiring.useObserver(observer);\n")
            .addJavadoc("Tells what runs while it does.\n")
            .build());
    return type.addMethod(build()).build();
  }

  private MethodSpec build() {
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Returns the wiring; the caller closes it.\n")
            .returns(wiring);
    return codes.isPresent()
        ? build.addCode(Failures.statement(wiring.simpleName(), codes.get())).build()
        : build.addStatement("wiring.readyToRun()").addStatement("return wiring").build();
  }

  private MethodSpec newBackend() {
    String code = "wiring.useBackend(" + slots.backend() + ", engine, profile);\n";
    return setter("backend", RuntimeTypes.ENGINE, "engine", code)
        .addParameter(RuntimeTypes.RUNTIME_PROFILE, "profile")
        .addAnnotation(RequiresLane.class)
        .addJavadoc("Opens a backend, which the wiring closes with itself.\n")
        .build();
  }

  private MethodSpec sharedBackend() {
    String code = "wiring.useBackend(" + slots.backend() + ", backend);\n";
    return setter("backend", RuntimeTypes.BACKEND, "backend", code)
        .addJavadoc("Takes an open backend, which stays the caller's.\n")
        .build();
  }

  private MethodSpec input(Slots.InputSlot input) {
    String name = input.model().name();
    TypeName type = JavaTypes.of(input.model().type());
    return setter(name, type, "value", place(input.slot()) + "value;\n").build();
  }

  private void addOverride(Slots.NodeSlot node, NodeMembers members) {
    NodeModel model = node.model();
    members.next().add("public Builder ").add(model.name()).add("(");
    members.add(model.type()).add(" value) {\n");
    if (codes.isPresent()) {
      Failures.add(wiring.simpleName(), codes.get(), members);
    } else {
      members.add("  ").add(place(node.slot()));
      if (NodeCalls.isPlan(model.type())) {
        members.add("wiring.plan(").add(node.slot()).add(", value);\n  return this;\n");
      } else {
        members.add("value;\n  return this;\n");
      }
    }
    members.add("}\n");
  }

  /** Returns the start of what a step does with the value of a slot. */
  private String place(int slot) {
    return "wiring.takes(" + slot + ")." + fields.read(slot, -1) + " = ";
  }

  private MethodSpec.Builder setter(String name, TypeName type, String parameter, String code) {
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addParameter(type, parameter);
    return codes.isPresent()
        ? setter.addCode(Failures.statement(wiring.simpleName(), codes.get()))
        : setter.addCode(new Code().add(code + "return this;\n").block());
  }

  private static MethodSpec.Builder declaration(MethodSpec method) {
    MethodSpec.Builder declaration =
        MethodSpec.methodBuilder(method.name()).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
    method.parameters().forEach(declaration::addParameter);
    for (AnnotationSpec annotation : method.annotations()) {
      declaration.addAnnotation(annotation);
    }
    return declaration;
  }

  private ClassName after(int step) {
    return step + 1 < steps.size() ? steps.get(step + 1).name() : builder;
  }

  /** Step names differ by more than case, as their class files must. */
  private ClassName stepName(String name) {
    String candidate = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Step";
    while (!stepNames.add(candidate.toLowerCase(Locale.ROOT))) {
      candidate += "_";
    }
    return wiring.nestedClass(candidate);
  }
}
