package dev.lanekeeper.processor.write;

import com.palantir.javapoet.MethodSpec;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** One typed accessor a node. */
final class Accessors {

  private final Fields fields;
  private final Optional<String> codes;

  Accessors(Fields fields, Optional<String> codes) {
    this.fields = fields;
    this.codes = codes;
  }

  MethodSpec of(Slots.NodeSlot node) {
    NodeModel model = node.model();
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(model.name())
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaTypes.of(model.type()));
    List<TypeModel> exceptions =
        model.exceptions().stream().filter(type -> !type.broken()).toList();
    exceptions.forEach(exception -> accessor.addException(JavaTypes.of(exception)));
    if (codes.isPresent()) {
      return accessor.addCode(Failures.statement(model.fullName(), codes.get())).build();
    }
    Code code = new Code().add("ask(").add(node.slot());
    exceptions.forEach(exception -> code.add(", ").add(JavaTypes.of(exception)).add(".class"));
    code.add(");\nreturn ").add(fields.read(node.slot(), -1)).add(";\n");
    return accessor.addModifiers(Modifier.SYNCHRONIZED).addCode(code.block()).build();
  }
}
