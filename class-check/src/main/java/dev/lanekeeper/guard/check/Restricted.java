package dev.lanekeeper.guard.check;

import dev.lanekeeper.guard.GuardNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Knows which members are restricted: marked, of a marked type, or overriding such a one. */
final class Restricted {

  private final ClassIndex index;
  private final Map<List<String>, Boolean> known = new HashMap<>();

  Restricted(ClassIndex index) {
    this.index = index;
  }

  boolean restricts(String owner, String name, String descriptor) {
    return !owner.startsWith("java.")
        && !owner.startsWith("[")
        && known.computeIfAbsent(
            List.of(owner, name, descriptor), key -> look(owner, name, descriptor));
  }

  private boolean look(String owner, String name, String descriptor) {
    if (name.equals("<clinit>")) {
      return false;
    }
    boolean inherited = descriptor.startsWith("(") && !name.startsWith("<");
    for (String type : inherited ? index.withSupertypes(owner) : List.of(owner)) {
      Optional<ClassInfo> found = type.startsWith("java.") ? Optional.empty() : index.find(type);
      if (found.isPresent() && declares(found.get(), name, descriptor)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A generic method's override has another descriptor; the bridge that javac writes has the first.
   */
  private boolean declares(ClassInfo type, String name, String descriptor) {
    boolean declared = type.named(name).anyMatch(member -> isNamed(member, descriptor));
    return declared && isMarked(type)
        || type.named(name)
            .anyMatch(member -> isNamed(member, descriptor) && member.has(GuardNames.REQUIRES_LANE))
        || type.named(name)
            .filter(member -> member.isBridgeOf(name, descriptor) && callsOwn(member, descriptor))
            .anyMatch(bridge -> overridden(type, bridge).isPresent());
  }

  private static boolean callsOwn(MemberInfo bridge, String descriptor) {
    return bridge.uses().stream()
        .anyMatch(use -> use.name().equals(bridge.name()) && use.descriptor().equals(descriptor));
  }

  private static boolean isNamed(MemberInfo member, String descriptor) {
    return !member.descriptor().startsWith("(") || member.descriptor().equals(descriptor);
  }

  /** Returns the marked method of a supertype that a method overrides, if there is one. */
  Optional<String> overridden(ClassInfo type, MemberInfo method) {
    if (!method.isMethod() || method.is(Opcodes.ACC_STATIC) || method.is(Opcodes.ACC_PRIVATE)) {
      return Optional.empty();
    }
    return index.withSupertypes(type.name()).stream()
        .filter(each -> !each.equals(type.name()) && !each.startsWith("java."))
        .flatMap(each -> index.find(each).stream())
        .filter(
            each ->
                each.named(method.name())
                    .filter(one -> one.descriptor().equals(method.descriptor()))
                    .anyMatch(one -> isMarked(each) || one.has(GuardNames.REQUIRES_LANE)))
        .map(each -> text(each.name(), method.name(), method.descriptor()))
        .findFirst();
  }

  /** Returns whether a type or one around it is marked. */
  boolean isMarked(ClassInfo type) {
    return type.has(GuardNames.REQUIRES_LANE)
        || Optional.ofNullable(type.outer())
            .flatMap(index::find)
            .filter(this::isMarked)
            .isPresent();
  }

  /** Writes a member as a reader of the code knows it: with simple names. */
  static String text(String owner, String name, String descriptor) {
    String type = simple(owner);
    if (!descriptor.startsWith("(")) {
      return type + "." + name;
    }
    StringBuilder parameters = new StringBuilder("(");
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      parameters
          .append(parameters.length() > 1 ? ", " : "")
          .append(simple(parameter.getClassName()));
    }
    return (name.equals("<init>") ? "new " + type : type + "." + name) + parameters + ")";
  }

  static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
