package dev.lanekeeper.processor.guard;

import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.BypassTerms;
import dev.lanekeeper.guard.GuardNames;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** An allowed bypass says why, who and how long, and allows something. */
final class BypassRule {

  private final Trees trees;
  private final LocalDate today;

  BypassRule(Trees trees, LocalDate today) {
    this.trees = trees;
    this.today = today;
  }

  /**
   * Checks a declaration.
   *
   * @param used the declarations whose bypass allowed something
   */
  Optional<Finding> check(Element declared, Set<Element> used) {
    return Marks.find(declared, GuardNames.ALLOW_BYPASS)
        .flatMap(
            mirror ->
                flaw(mirror, used.contains(declared))
                    .map(report -> new Finding(report, trees.getTree(declared, mirror))));
  }

  private Optional<Report> flaw(AnnotationMirror mirror, boolean used) {
    BypassTerms terms =
        new BypassTerms(
            Marks.text(mirror, "reason"), Marks.text(mirror, "owner"), Marks.text(mirror, "until"));
    Optional<Report> flaw =
        terms
            .flaw(today)
            .map(
                found ->
                    new Report(
                        Code.LK304, Code.LK304.message(found.what()), Code.LK304.fix(found.fix())));
    return flaw.isPresent() || used
        ? flaw
        : Optional.of(new Report(Code.LK305, Code.LK305.message(), Code.LK305.fix()));
  }
}
