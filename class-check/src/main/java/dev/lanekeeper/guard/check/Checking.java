package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the check: judges all classes, and keeps the ledger. */
final class Checking {

  private static final List<String> LISTED =
      List.of(GuardNames.ENGINE, GuardNames.SOURCE, GuardNames.SINK);

  private final ClassIndex index;
  private final Settings settings;
  private final UseCheck uses;
  private final DeclarationCheck declarations;
  private final Wiring wiring;
  private final List<Violation> found = new ArrayList<>();
  private final Bypasses bypasses;
  private final List<Ledger.Root> roots = new ArrayList<>();
  private final List<Ledger.Implementor> implementors = new ArrayList<>();

  Checking(ClassIndex index, Settings settings) {
    this.index = index;
    this.settings = settings;
    Restricted restricted = new Restricted(index);
    this.uses = new UseCheck(index, restricted, settings);
    this.declarations = new DeclarationCheck(index, restricted, uses);
    this.wiring = new Wiring(index);
    this.bypasses = new Bypasses(settings.today());
  }

  CheckResult check(List<String> classes) {
    List<ClassInfo> types = classes.stream().flatMap(name -> index.find(name).stream()).toList();
    for (ClassInfo type : types) {
      if (!wiring.isGenerated(type)) {
        check(type);
      }
      found.addAll(wiring.unguarded(type));
    }
    types.forEach(type -> found.addAll(bypasses.judge(type)));
    bypasses.aboveCeiling(settings.ceiling()).ifPresent(found::add);
    Baseline baseline = Baseline.read(settings.baseline());
    List<Violation> known = found.stream().filter(baseline::take).toList();
    List<Violation> violations = new ArrayList<>(found);
    known.forEach(violations::remove);
    return new CheckResult(violations, known, baseline.left(), ledger(types.size()));
  }

  private void check(ClassInfo type) {
    found.addAll(declarations.check(type, bypasses));
    for (MemberInfo method : type.members()) {
      for (UseSite use : method.isBridge() ? List.<UseSite>of() : method.uses()) {
        Optional<Violation> violation = uses.check(type, method, use);
        violation.ifPresent(one -> add(one, Scope.of(type, method, index), use));
        if (Bypasses.hides(use)) {
          bypasses.mayHide(Scope.of(type, method, index));
        }
      }
    }
    list(type);
  }

  private void add(Violation violation, Scope scope, UseSite use) {
    String text = Restricted.text(use.owner(), use.name(), use.descriptor());
    if (!bypasses.allow(scope, text)
        && found.stream().noneMatch(other -> saysTheSame(other, violation))) {
      found.add(violation);
    }
  }

  /** One missing lane is missed once, however much the node executes. */
  private static boolean saysTheSame(Violation other, Violation violation) {
    return other.equals(violation)
        || violation.code() == Code.LK302 && other.key().equals(violation.key());
  }

  private void list(ClassInfo type) {
    for (MemberInfo member : type.members()) {
      member.marks().stream()
          .filter(mark -> mark.type().equals(GuardNames.LANE_ROOT))
          .map(mark -> new Ledger.Root(type.name() + "." + member.name(), mark.value("value")))
          .forEach(roots::add);
    }
    LISTED.stream()
        .filter(name -> !name.equals(type.name()))
        .filter(index.withSupertypes(type.name())::contains)
        .map(name -> new Ledger.Implementor(type.name(), Restricted.simple(name)))
        .forEach(implementors::add);
  }

  private Ledger ledger(int classes) {
    return new Ledger(classes, bypasses.ledger(), roots, implementors);
  }
}
