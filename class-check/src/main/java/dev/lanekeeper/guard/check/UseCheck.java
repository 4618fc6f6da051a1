package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Judges one use of a member where it stands: LK301, LK302 and LK303. */
final class UseCheck {

  private static final Set<String> LOADED = Set.of(GuardNames.ENGINE, "java.sql.Driver");

  private final ClassIndex index;
  private final Restricted restricted;
  private final Settings settings;

  UseCheck(ClassIndex index, Restricted restricted, Settings settings) {
    this.index = index;
    this.restricted = restricted;
    this.settings = settings;
  }

  Optional<Violation> check(ClassInfo type, MemberInfo method, UseSite use) {
    boolean isRestricted = restricted.restricts(use.owner(), use.name(), use.descriptor());
    if (!isRestricted && !isRaw(use)) {
      return Optional.empty();
    }
    Scope scope = Scope.of(type, method, index);
    if (isOwnField(type, use) || scope.isOfLane() || implementsEngineSourceOrSink(scope)) {
      return Optional.empty();
    }
    boolean nodeClass = scope.isInNodeClass();
    boolean asked = !nodeClass && scope.isRestricted(restricted);
    if (isRestricted && !asked && (nodeClass || !scope.isRoot())) {
      return Optional.of(restrictedUse(type, method, use, scope));
    }
    boolean scoped = settings.everywhere() || nodeClass || isInLaneScope(type);
    String text = Restricted.text(use.owner(), use.name(), use.descriptor());
    return isRaw(use) && scoped && !asked
        ? Optional.of(
            violation(Code.LK303, type, method, use, Code.LK303.message(text), Code.LK303.fix()))
        : Optional.empty();
  }

  /** A class sets its static fields before anybody can be asked. */
  private static boolean isOwnField(ClassInfo type, UseSite use) {
    return use.owner().equals(type.name()) && !use.descriptor().startsWith("(");
  }

  private Violation restrictedUse(ClassInfo type, MemberInfo method, UseSite use, Scope scope) {
    Optional<MemberInfo> node = scope.node().filter(one -> !takesLane(one));
    if (node.isPresent()) {
      return violation(
          Code.LK302,
          type,
          node.get(),
          use,
          Code.LK302.message(node.get().name()),
          Code.LK302.fix(signature(node.get())));
    }
    String text = Restricted.text(use.owner(), use.name(), use.descriptor());
    return violation(Code.LK301, type, method, use, Code.LK301.message(text), Code.LK301.fix());
  }

  private static Violation violation(
      Code code, ClassInfo type, MemberInfo member, UseSite use, String message, String fix) {
    return new Violation(code, type.name(), member.name(), type.source(), use.line(), message, fix);
  }

  boolean implementsEngineSourceOrSink(Scope scope) {
    return scope.types().stream()
        .flatMap(type -> index.withSupertypes(type.name()).stream())
        .anyMatch(GuardNames.IMPLEMENTED::contains);
  }

  boolean isInLaneScope(ClassInfo type) {
    String name = type.packageName();
    return index
        .find(name.isEmpty() ? "package-info" : name + ".package-info")
        .filter(info -> info.has(GuardNames.LANE_SCOPE))
        .isPresent();
  }

  private boolean isRaw(UseSite use) {
    if (!use.descriptor().startsWith("(") || use.owner().startsWith("[")) {
      return false;
    }
    boolean raw =
        settings.rawApis().stream()
            .filter(api -> api.isMethod(use.name()))
            .anyMatch(api -> index.withSupertypes(use.owner()).stream().anyMatch(api::isType));
    return raw
        && (!use.owner().equals("java.util.ServiceLoader")
            || index.withSupertypes(use.serviceType()).stream().anyMatch(LOADED::contains));
  }

  private static boolean takesLane(MemberInfo node) {
    for (Type parameter : Type.getArgumentTypes(node.descriptor())) {
      if (parameter.getClassName().equals(GuardNames.LANE)) {
        return true;
      }
    }
    return false;
  }

  private static String signature(MemberInfo node) {
    List<String> parameters = new ArrayList<>();
    Type[] types = Type.getArgumentTypes(node.descriptor());
    for (int i = 0; i < types.length; i++) {
      String name = i < node.parameters().size() ? node.parameters().get(i) : "parameter" + i;
      parameters.add(Restricted.simple(types[i].getClassName()) + " " + name);
    }
    parameters.add("Lane lane");
    String result = Restricted.simple(Type.getReturnType(node.descriptor()).getClassName());
    return result + " " + node.name() + "(" + String.join(", ", parameters) + ")";
  }
}
