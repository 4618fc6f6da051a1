package dev.lanekeeper.guard.check;

import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;

/**
 * Where code stands: the methods and classes around it, innermost first. The body of a lambda
 * belongs to the method that makes the lambda, a local class to the method it is written in.
 *
 * @param methods the methods and constructors around it
 * @param types the classes around it
 */
record Scope(List<MemberInfo> methods, List<ClassInfo> types) {

  static Scope of(ClassInfo type, MemberInfo method, ClassIndex index) {
    List<MemberInfo> methods = new ArrayList<>();
    List<ClassInfo> types = new ArrayList<>();
    addHosts(type, method, methods);
    for (Optional<ClassInfo> at = Optional.of(type); at.isPresent(); ) {
      ClassInfo inner = at.get();
      types.add(inner);
      at =
          Optional.ofNullable(inner.outer())
              .filter(o -> !o.equals(inner.name()))
              .flatMap(index::find);
      at.ifPresent(
          outer ->
              outer.members().stream()
                  .filter(one -> (one.name() + one.descriptor()).equals(inner.outerMethod()))
                  .forEach(one -> addHosts(outer, one, methods)));
    }
    return new Scope(List.copyOf(methods), List.copyOf(types));
  }

  /** Adds a method, and if it is a lambda's body, the method that makes the lambda. */
  private static void addHosts(ClassInfo type, MemberInfo method, List<MemberInfo> methods) {
    Set<MemberInfo> seen = new HashSet<>();
    Optional<MemberInfo> at = Optional.of(method);
    while (at.isPresent() && seen.add(at.get())) {
      MemberInfo body = at.get();
      methods.add(body);
      at =
          body.is(Opcodes.ACC_SYNTHETIC) && !body.isBridge()
              ? type.members().stream().filter(maker -> makes(maker, body)).findFirst()
              : Optional.empty();
    }
  }

  private static boolean makes(MemberInfo maker, MemberInfo body) {
    return maker.uses().stream()
        .anyMatch(
            use ->
                use.owner().equals(body.owner())
                    && use.name().equals(body.name())
                    && use.descriptor().equals(body.descriptor()));
  }

  boolean isRoot() {
    return methods.stream().anyMatch(method -> method.has(GuardNames.LANE_ROOT));
  }

  /** Who has the lane may execute, so it may itself. */
  boolean isOfLane() {
    return types.stream().anyMatch(type -> type.name().equals(GuardNames.LANE));
  }

  Optional<MemberInfo> node() {
    return methods.stream().filter(method -> method.has(GuardNames.NODE)).findFirst();
  }

  boolean isInNodeClass() {
    return types.stream().anyMatch(Scope::isNodeClass);
  }

  static boolean isNodeClass(ClassInfo type) {
    return type.has(GuardNames.PIPELINE)
        || type.has(GuardNames.NODE_LIBRARY)
        || type.members().stream().anyMatch(member -> member.has(GuardNames.NODE));
  }

  boolean isRestricted(Restricted restricted) {
    if (methods.stream().anyMatch(method -> method.name().equals("<clinit>"))) {
      return false;
    }
    return methods.stream()
        .filter(method -> !method.name().equals("main"))
        .anyMatch(m -> restricted.restricts(m.owner(), m.name(), m.descriptor()));
  }

  /**
   * Returns the terms on which a bypass is allowed here, and the class or method that bears them.
   */
  Optional<Allowed> bypass() {
    Predicate<Mark> allows = mark -> mark.type().equals(GuardNames.ALLOW_BYPASS);
    for (MemberInfo method : methods) {
      Optional<Mark> mark = method.marks().stream().filter(allows).findFirst();
      if (mark.isPresent()) {
        return Optional.of(new Allowed(method.owner() + "." + method.name(), mark.get()));
      }
    }
    return types.stream()
        .flatMap(
            type ->
                type.marks().stream().filter(allows).map(mark -> new Allowed(type.name(), mark)))
        .findFirst();
  }

  /**
   * A place that bears {@code @AllowBypass}.
   *
   * @param place the class or method
   * @param mark the annotation
   */
  record Allowed(String place, Mark mark) {}
}
