package dev.lanekeeper.processor.write;

import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.List;
import java.util.Optional;

/** One typed accessor a node, behind the field that it reads. */
final class Accessors {

  private final Fields fields;
  private final Optional<String> codes;

  Accessors(Fields fields, Optional<String> codes) {
    this.fields = fields;
    this.codes = codes;
  }

  void add(Slots.NodeSlot node, NodeMembers members) {
    NodeModel model = node.model();
    if (codes.isEmpty() && !fields.inParts()) {
      fields.add(node, members, "private ");
    }
    List<TypeModel> exceptions =
        model.exceptions().stream().filter(type -> !type.broken()).toList();
    members
        .next()
        .add(codes.isEmpty() ? "public synchronized " : "public ")
        .add(model.type())
        .add(" ")
        .add(model.name())
        .add("()");
    String separator = " throws ";
    for (TypeModel exception : exceptions) {
      members.add(separator).add(exception);
      separator = ", ";
    }
    members.add(" {\n");
    if (codes.isPresent()) {
      Failures.add(model.fullName(), codes.get(), members);
    } else {
      members.add("  ask(").add(node.slot());
      exceptions.forEach(exception -> members.add(", ").add(exception).add(".class"));
      members.add(");\n  return ").add(fields.read(node.slot(), -1)).add(";\n");
    }
    members.add("}\n");
  }
}
