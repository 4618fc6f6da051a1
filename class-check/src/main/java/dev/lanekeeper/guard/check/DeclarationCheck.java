package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** Judges what a class declares: overrides, roots, and lanes in static fields. */
final class DeclarationCheck {

  private static final String LANE_DESCRIPTOR = "L" + GuardNames.LANE.replace('.', '/') + ";";

  private final ClassIndex index;
  private final Restricted restricted;
  private final UseCheck uses;

  DeclarationCheck(ClassIndex index, Restricted restricted, UseCheck uses) {
    this.index = index;
    this.restricted = restricted;
    this.uses = uses;
  }

  List<Violation> check(ClassInfo type, Bypasses bypasses) {
    List<Violation> found = new ArrayList<>();
    for (MemberInfo member : type.members()) {
      if (member.isBridge()) {
        continue; // stands for a method that is looked at itself
      }
      if (member.has(GuardNames.LANE_ROOT)) {
        root(type, member, found);
      }
      if (member.has(GuardNames.REQUIRES_LANE)) {
        addsRestriction(type, member, found);
      } else if (!restricted.isMarked(type)) {
        overrides(type, member, bypasses, found);
      }
      if (member.is(Opcodes.ACC_STATIC)
          && !member.descriptor().startsWith("(")
          && member.descriptor().contains(LANE_DESCRIPTOR)) {
        found.add(
            violation(
                Code.LK310,
                type,
                member,
                Code.LK310.message("static field '" + member.name() + "'"),
                Code.LK310.fix()));
      }
    }
    return found;
  }

  private void root(ClassInfo type, MemberInfo member, List<Violation> found) {
    Scope scope = Scope.of(type, member, index);
    String place = "'" + member.name() + "': ";
    if (scope.isInNodeClass()) {
      String message = Code.LK308.message(place + type.simpleName() + " holds nodes");
      found.add(violation(Code.LK308, type, member, message, Code.LK308.fix()));
    } else if (uses.isInLaneScope(type)) {
      String message = Code.LK308.message(place + "its package is a @LaneScope");
      found.add(violation(Code.LK308, type, member, message, Code.LK308.fix()));
    }
  }

  private void overrides(
      ClassInfo type, MemberInfo member, Bypasses bypasses, List<Violation> found) {
    Scope scope = Scope.of(type, member, index);
    Optional<String> overridden =
        restricted
            .overridden(type, member)
            .filter(text -> !uses.implementsEngineSourceOrSink(scope));
    if (overridden.isPresent() && !bypasses.allow(scope, overridden.get())) {
      String message = Code.LK301.message(overridden.get() + ", overridden here,");
      found.add(violation(Code.LK301, type, member, message, Code.LK301.fix()));
    }
  }

  private void addsRestriction(ClassInfo type, MemberInfo member, List<Violation> found) {
    if (!member.isMethod() || member.is(Opcodes.ACC_STATIC)) {
      return;
    }
    index.withSupertypes(type.name()).stream()
        .filter(each -> !each.equals(type.name()))
        .flatMap(each -> index.find(each).stream())
        .flatMap(each -> each.named(member.name()))
        .filter(one -> isOverridden(type, member, one))
        .filter(one -> !one.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC))
        .filter(one -> !restricted.restricts(one.owner(), one.name(), one.descriptor()))
        .findFirst()
        .ifPresent(
            overridden ->
                found.add(
                    violation(
                        Code.LK306,
                        type,
                        member,
                        Code.LK306.message(
                            Restricted.text(type.name(), member.name(), member.descriptor())),
                        Code.LK306.fix())));
  }

  /** A method overrides what has its descriptor, or that of a bridge to it. */
  private static boolean isOverridden(ClassInfo type, MemberInfo member, MemberInfo other) {
    return other.descriptor().equals(member.descriptor())
        || type.named(member.name())
            .filter(bridge -> bridge.isBridgeOf(member.name(), member.descriptor()))
            .anyMatch(bridge -> bridge.descriptor().equals(other.descriptor()));
  }

  private static Violation violation(
      Code code, ClassInfo type, MemberInfo member, String message, String fix) {
    int line = member.uses().stream().mapToInt(UseSite::line).findFirst().orElse(0);
    return new Violation(code, type.name(), member.name(), type.source(), line, message, fix);
  }
}
