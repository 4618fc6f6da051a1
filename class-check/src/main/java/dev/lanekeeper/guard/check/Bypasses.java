package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.BypassTerms;
import dev.lanekeeper.guard.GuardNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All {@code @AllowBypass} of the checked classes: their terms, and what each allows. */
final class Bypasses {

  private static final Set<String> TEXT_MAKERS =
      Set.of("java.lang.String.valueOf", "java.lang.StringBuilder.append");

  private final LocalDate today;
  private final Map<String, Set<String>> uses = new TreeMap<>();
  private final Map<String, BypassTerms> terms = new LinkedHashMap<>();

  Bypasses(LocalDate today) {
    this.today = today;
  }

  /** Returns whether a use is allowed where it stands, and if so, keeps it for the ledger. */
  boolean allow(Scope scope, String use) {
    Optional<Scope.Allowed> allowed = scope.bypass();
    allowed.ifPresent(
        place -> uses.computeIfAbsent(place.place(), none -> new TreeSet<>()).add(use));
    return allowed.isPresent();
  }

  /**
   * Returns whether class files do not show what is used: {@code +} calls {@code toString} of
   * something through the library. Sources show it, so javac's guard knows.
   */
  static boolean hides(UseSite use) {
    return use.descriptor().startsWith("(Ljava/lang/Object;)")
        && TEXT_MAKERS.contains(use.owner() + "." + use.name());
  }

  /** Keeps that a bypass may allow something hidden. */
  void mayHide(Scope scope) {
    scope.bypass().ifPresent(place -> uses.computeIfAbsent(place.place(), none -> new TreeSet<>()));
  }

  /** Judges those of a class, when all uses are known: each has terms, and allows something. */
  List<Violation> judge(ClassInfo type) {
    List<Violation> found = new ArrayList<>();
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
        .forEach(allowed -> judge(type, allowed, found));
    return found;
  }

  private void judge(ClassInfo type, Scope.Allowed allowed, List<Violation> found) {
    Mark mark = allowed.mark();
    BypassTerms said =
        new BypassTerms(mark.value("reason"), mark.value("owner"), mark.value("until"));
    terms.put(allowed.place(), said);
    Optional<BypassTerms.Flaw> flaw = said.flaw(today);
    if (flaw.isPresent()) {
      String message = Code.LK304.message(flaw.get().what());
      found.add(violation(Code.LK304, type, allowed, message, Code.LK304.fix(flaw.get().fix())));
    } else if (!uses.containsKey(allowed.place())) {
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

  /** Returns LK309 if there are more than may be; a negative ceiling allows any number. */
  Optional<Violation> aboveCeiling(int ceiling) {
    if (ceiling < 0 || terms.size() <= ceiling) {
      return Optional.empty();
    }
    String first = terms.keySet().iterator().next();
    return Optional.of(
        new Violation(
            Code.LK309,
            first,
            "",
            "",
            0,
            Code.LK309.message(terms.size(), ceiling),
            Code.LK309.fix(String.join(", ", terms.keySet()))));
  }

  List<Ledger.Bypass> ledger() {
    return terms.entrySet().stream()
        .map(
            entry ->
                new Ledger.Bypass(
                    entry.getKey(),
                    entry.getValue().reason(),
                    entry.getValue().owner(),
                    entry.getValue().until(),
                    List.copyOf(uses.getOrDefault(entry.getKey(), Set.of()))))
        .toList();
  }
}
