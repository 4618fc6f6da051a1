package dev.lanekeeper.architecture.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Our classes with their supertypes and subtypes, and who may see them. */
final class Types {

  private final Map<String, ClassNode> own = new LinkedHashMap<>();
  private final Map<String, Set<String>> subtypes = new HashMap<>();

  Types(Collection<ClassNode> classes) {
    classes.forEach(type -> own.put(type.name, type));
    for (ClassNode type : classes) {
      supertypes(type)
          .forEach(
              s -> subtypes.computeIfAbsent(s.name, n -> new LinkedHashSet<>()).add(type.name));
    }
  }

  Collection<ClassNode> all() {
    return own.values();
  }

  Optional<ClassNode> find(String name) {
    return Optional.ofNullable(own.get(name));
  }

  /** Returns our own types below a type. */
  List<ClassNode> below(ClassNode type) {
    return subtypes.getOrDefault(type.name, Set.of()).stream().map(own::get).toList();
  }

  /** Returns a type's supertypes, ours and others', without itself. */
  List<ClassNode> supertypes(ClassNode type) {
    Set<String> names = new LinkedHashSet<>();
    List<ClassNode> waiting = new ArrayList<>(List.of(type));
    List<ClassNode> found = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      List<String> next = new ArrayList<>(waiting.get(i).interfaces);
      if (waiting.get(i).superName != null) {
        next.add(waiting.get(i).superName);
      }
      for (String name : next) {
        if (names.add(name)) {
          find(name).or(() -> ClassFiles.find(name)).ifPresent(waiting::add);
        }
      }
    }
    found.addAll(waiting.subList(1, waiting.size()));
    return found;
  }

  boolean isOwn(ClassNode type) {
    return own.containsKey(type.name);
  }

  static Optional<MethodNode> declared(ClassNode type, String name, String descriptor) {
    return type.methods.stream()
        .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
        .findFirst();
  }

  /** Returns whether code outside of our modules can name a type. */
  boolean isAccessible(ClassNode type) {
    Optional<InnerClassNode> nested =
        type.innerClasses.stream().filter(inner -> inner.name.equals(type.name)).findFirst();
    int access = nested.map(inner -> inner.access).orElse(type.access);
    if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0) {
      return false;
    }
    return nested.isEmpty()
        || nested.get().outerName != null
            && find(nested.get().outerName).filter(this::isAccessible).isPresent();
  }

  /** Returns the types around a type, and itself. */
  List<ClassNode> around(ClassNode type) {
    List<ClassNode> found = new ArrayList<>(List.of(type));
    for (String name = type.name; name.contains("$"); ) {
      name = name.substring(0, name.lastIndexOf('$'));
      find(name).ifPresent(found::add);
    }
    return found;
  }
}
