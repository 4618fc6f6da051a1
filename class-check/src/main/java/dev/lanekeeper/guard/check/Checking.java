package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.BypassTerms;
import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
  private final Map<String, Set<String>> usedBypasses = new TreeMap<>();
  private final Map<String, BypassTerms> bypasses = new LinkedHashMap<>();
  private final List<Ledger.Root> roots = new ArrayList<>();
  private final List<Ledger.Implementor> implementors = new ArrayList<>();

  Checking(ClassIndex index, Settings settings) {
    this.index = index;
    this.settings = settings;
    Restricted restricted = new Restricted(index);
    this.uses = new UseCheck(index, restricted, settings);
    this.declarations = new DeclarationCheck(index, restricted, uses);
    this.wiring = new Wiring(index);
  }

  CheckResult check(List<String> classes) {
    List<ClassInfo> types = classes.stream().flatMap(name -> index.find(name).stream()).toList();
    for (ClassInfo type : types) {
      if (!wiring.isGenerated(type)) {
        check(type);
      }
      found.addAll(wiring.unguarded(type));
    }
    types.forEach(this::terms);
    ceiling();
    Baseline baseline = Baseline.read(settings.baseline());
    List<Violation> known = found.stream().filter(baseline::take).toList();
    List<Violation> violations = new ArrayList<>(found);
    known.forEach(violations::remove);
    return new CheckResult(violations, known, baseline.left(), ledger(types.size()));
  }

  private void check(ClassInfo type) {
    found.addAll(declarations.check(type));
    for (MemberInfo method : type.members()) {
      for (UseSite use : method.isBridge() ? List.<UseSite>of() : method.uses()) {
        Optional<Violation> violation = uses.check(type, method, use);
        violation.ifPresent(one -> add(one, Scope.of(type, method, index).bypass(), use));
      }
    }
    list(type);
  }

  private void add(Violation violation, Optional<Scope.Allowed> allowed, UseSite use) {
    if (allowed.isPresent()) {
      usedBypasses
          .computeIfAbsent(allowed.get().place(), place -> new TreeSet<>())
          .add(Restricted.text(use.owner(), use.name(), use.descriptor()));
    } else if (found.stream().noneMatch(other -> saysTheSame(other, violation))) {
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

  /** An allowed bypass says why, who and how long, and allows something. */
  private void terms(ClassInfo type) {
    Stream.concat(
            type.marks().stream().map(mark -> new Scope.Allowed(type.name(), mark)),
            type.members().stream()
                .flatMap(
                    member ->
                        member.marks().stream()
                            .map(
                                mark ->
                                    new Scope.Allowed(type.name() + "." + member.name(), mark))))
        .filter(allowed -> allowed.mark().type().equals(GuardNames.ALLOW_BYPASS))
        .forEach(allowed -> judge(type, allowed));
  }

  private void judge(ClassInfo type, Scope.Allowed allowed) {
    Mark mark = allowed.mark();
    BypassTerms terms =
        new BypassTerms(mark.value("reason"), mark.value("owner"), mark.value("until"));
    bypasses.put(allowed.place(), terms);
    Optional<BypassTerms.Flaw> flaw = terms.flaw(settings.today());
    if (flaw.isPresent()) {
      String message = Code.LK304.message(flaw.get().what());
      found.add(violation(Code.LK304, type, allowed, message, Code.LK304.fix(flaw.get().fix())));
    } else if (!usedBypasses.containsKey(allowed.place())) {
      found.add(violation(Code.LK305, type, allowed, Code.LK305.message(), Code.LK305.fix()));
    }
  }

  private static Violation violation(
      Code code, ClassInfo type, Scope.Allowed allowed, String message, String fix) {
    String member =
        allowed.place().length() == type.name().length()
            ? ""
            : allowed.place().substring(type.name().length() + 1);
    return new Violation(code, type.name(), member, type.source(), 0, message, fix);
  }

  private void ceiling() {
    if (settings.ceiling() >= 0 && bypasses.size() > settings.ceiling()) {
      String first = bypasses.keySet().iterator().next();
      found.add(
          new Violation(
              Code.LK309,
              first,
              "",
              "",
              0,
              Code.LK309.message(bypasses.size(), settings.ceiling()),
              Code.LK309.fix(String.join(", ", bypasses.keySet()))));
    }
  }

  private Ledger ledger(int classes) {
    List<Ledger.Bypass> allowed =
        bypasses.entrySet().stream()
            .map(
                entry ->
                    new Ledger.Bypass(
                        entry.getKey(),
                        entry.getValue().reason(),
                        entry.getValue().owner(),
                        entry.getValue().until(),
                        List.copyOf(usedBypasses.getOrDefault(entry.getKey(), Set.of()))))
            .toList();
    return new Ledger(classes, allowed, roots, implementors);
  }
}
