package dev.lanekeeper.processor.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.sarif.Sarif;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The guard of one compilation: scans classes and prints what it finds, each on its token. */
final class Guard {

  private final Trees trees;
  private final Printer printer;
  private final Members members;
  private final Restrictions restrictions;
  private final RawAccess raw;
  private final GeneratedCode generatedCode;
  private final RestrictedRule restrictedRule;
  private final RawRule rawRule;
  private final BypassRule bypassRule;
  private final OverrideRule overrideRule;
  private final RootRule rootRule;
  private final EscapeRule escapeRule;
  private final Map<Element, Boolean> watched = new HashMap<>();
  private final Set<Element> nodesWithoutLane = new HashSet<>();

  Guard(JavacTask task, Trees trees, GuardOptions options, Written written, Sarif sarif) {
    this.trees = trees;
    this.printer = new Printer(trees, options.warns(), sarif);
    Elements elements = task.getElements();
    Supertypes supertypes = new Supertypes();
    this.members = new Members(task.getTypes(), supertypes);
    this.restrictions = new Restrictions(elements, supertypes);
    this.raw = new RawAccess(options.rawApis(), supertypes);
    this.generatedCode = new GeneratedCode(trees, written);
    this.restrictedRule = new RestrictedRule(trees, supertypes, restrictions);
    this.rawRule = new RawRule(trees, options.everywhere(), supertypes, restrictions);
    this.bypassRule = new BypassRule(trees, options.today());
    this.overrideRule = new OverrideRule(trees, elements, supertypes, restrictions);
    this.rootRule = new RootRule(trees);
    this.escapeRule = new EscapeRule(trees);
  }

  void scan(TreePath type) {
    if (generatedCode.isWiring(type)) {
      return;
    }
    CompilationUnitTree unit = type.getCompilationUnit();
    Set<Element> usedBypasses = new HashSet<>();
    UseScanner scanner =
        new UseScanner(
            trees,
            members,
            restrictions,
            escapeRule,
            this::isWatched,
            use -> check(use, usedBypasses, unit),
            finding -> printer.print(finding, unit));
    scanner.scan(type, null);
    for (Element declared : scanner.declared()) {
      if (!declared.getAnnotationMirrors().isEmpty()) {
        checkMarks(declared, usedBypasses, unit);
      }
    }
  }

  /** Rules about declarations that are marked. */
  private void checkMarks(Element declared, Set<Element> usedBypasses, CompilationUnitTree unit) {
    List.of(
            bypassRule.check(declared, usedBypasses),
            overrideRule.check(declared),
            rootRule.check(declared),
            generatedCode.checkMark(declared))
        .forEach(finding -> finding.ifPresent(one -> printer.print(one, unit)));
  }

  /** Asked of every member that is named anywhere. */
  private boolean isWatched(Element member) {
    Boolean found = watched.get(member);
    if (found == null) {
      found = restrictions.restricts(member) || raw.isRaw(member);
      watched.put(member, found);
    }
    return found;
  }

  private void check(Use use, Set<Element> usedBypasses, CompilationUnitTree unit) {
    Place place = Place.of(use.around(), trees);
    if (use.member().getKind().isField()
        && place.types().contains(use.member().getEnclosingElement())) {
      return; // a class sets its static fields before anybody can be asked
    }
    Optional<Report> report =
        Stream.<Optional<Report>>of(
                restrictions.restricts(use.member())
                    ? restrictedRule.check(use, place)
                    : Optional.empty(),
                raw.isRaw(use.member()) ? rawRule.check(use, place) : Optional.empty())
            .flatMap(Optional::stream)
            .findFirst();
    if (report.isPresent()) {
      bypass(use, place)
          .ifPresentOrElse(
              usedBypasses::add,
              () -> {
                if (isNew(report.get(), place)) {
                  printer.print(new Finding(report.get(), use.tree()), unit);
                }
              });
    }
  }

  /** What an override may do, its own mark says too. */
  private Optional<Element> bypass(Use use, Place place) {
    return use.tree() instanceof MethodTree
        ? Place.of(new TreePath(use.around(), use.tree()), trees).bypass()
        : place.bypass();
  }

  /** One missing lane is missed once, however much the node executes. */
  private boolean isNew(Report report, Place place) {
    return report.code() != Code.LK302 || place.node().map(nodesWithoutLane::add).orElse(true);
  }
}
