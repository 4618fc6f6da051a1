package dev.lanekeeper.architecture.calls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a method may run. A call through one of our types may run any method of ours that overrides
 * it. A call through a type of others ({@code Supplier}, {@code ArrowReader}) is not followed;
 * instead, whoever makes a lambda or an object of ours answers for what others can call of it.
 */
final class CallGraph {

  private final Types types;

  CallGraph(Types types) {
    this.types = types;
  }

  /** Returns what a method of ours calls, or what overrides it if it is abstract. */
  Set<Method> callees(Method method) {
    Set<Method> found = new LinkedHashSet<>();
    Optional<ClassNode> owner = types.find(method.owner());
    Optional<MethodNode> code =
        owner.flatMap(type -> Types.declared(type, method.name(), method.descriptor()));
    if (code.isEmpty()) {
      return found;
    }
    overriding(owner.get(), method).forEach(found::add);
    if (method.name().equals("<init>")) {
      callableByOthers(owner.get()).forEach(found::add);
    }
    for (AbstractInsnNode instruction : code.get().instructions) {
      add(instruction, found);
    }
    found.remove(method);
    return found;
  }

  private void add(AbstractInsnNode instruction, Set<Method> found) {
    if (instruction instanceof MethodInsnNode call) {
      called(call.owner, call.name, call.desc, found);
    } else if (instruction instanceof FieldInsnNode field
        && (field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC)) {
      found.add(new Method(field.owner, "<clinit>", "()V"));
    } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle && handle.getDesc().startsWith("(")) {
          called(handle.getOwner(), handle.getName(), handle.getDesc(), found);
        }
      }
    }
  }

  private void called(String owner, String name, String descriptor, Set<Method> found) {
    found.add(new Method(owner, "<clinit>", "()V"));
    Optional<ClassNode> type = types.find(owner);
    if (type.isEmpty()) {
      found.add(new Method(owner, name, descriptor));
      return;
    }
    ClassNode declaring =
        Stream.concat(Stream.of(type.get()), types.supertypes(type.get()).stream())
            .filter(each -> Types.declared(each, name, descriptor).isPresent())
            .findFirst()
            .orElse(type.get());
    found.add(new Method(declaring.name, name, descriptor));
    if (types.isOwn(declaring)) {
      overriding(type.get(), new Method(declaring.name, name, descriptor)).forEach(found::add);
    }
  }

  private List<Method> overriding(ClassNode type, Method method) {
    List<Method> found = new ArrayList<>();
    if (!method.name().startsWith("<")) {
      for (ClassNode below : types.below(type)) {
        Types.declared(below, method.name(), method.descriptor())
            .filter(one -> (one.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0)
            .ifPresent(one -> found.add(new Method(below.name, one.name, one.desc)));
      }
    }
    return found;
  }

  /** Returns the methods of a type that override what others declare. */
  private List<Method> callableByOthers(ClassNode type) {
    List<ClassNode> others =
        types.supertypes(type).stream().filter(each -> !types.isOwn(each)).toList();
    return type.methods.stream()
        .filter(one -> (one.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0)
        .filter(one -> !one.name.startsWith("<"))
        .filter(
            one ->
                others.stream()
                    .anyMatch(other -> Types.declared(other, one.name, one.desc).isPresent()))
        .map(one -> new Method(type.name, one.name, one.desc))
        .toList();
  }
}
