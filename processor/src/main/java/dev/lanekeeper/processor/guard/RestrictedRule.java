package dev.lanekeeper.processor.guard;

import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Restricted API belongs into lane roots, implementors, and members that are restricted too. */
final class RestrictedRule {

  private final Trees trees;
  private final Supertypes supertypes;
  private final Restrictions restrictions;

  RestrictedRule(Trees trees, Supertypes supertypes, Restrictions restrictions) {
    this.trees = trees;
    this.supertypes = supertypes;
    this.restrictions = restrictions;
  }

  Optional<Report> check(Use use, Place place) {
    boolean inNodeClass = place.isInNodeClass();
    if (!inNodeClass && (place.root().isPresent() || restrictions.areAround(place))) {
      return Optional.empty();
    }
    if (place.types().stream().anyMatch(type -> supertypes.isOneOf(type, GuardNames.IMPLEMENTED))) {
      return Optional.empty();
    }
    Optional<ExecutableElement> node =
        place
            .node()
            .filter(
                method ->
                    method.getParameters().stream().noneMatch(p -> LaneTypes.isLane(p.asType())));
    return Optional.of(node.map(this::laneMissing).orElseGet(() -> beside(use)));
  }

  private static Report beside(Use use) {
    return new Report(Code.LK301, Code.LK301.message(use.text()), Code.LK301.fix());
  }

  private Report laneMissing(ExecutableElement node) {
    String signature = Texts.signatureWithLane(node, trees.getTree(node));
    return new Report(
        Code.LK302, Code.LK302.message(node.getSimpleName()), Code.LK302.fix(signature));
  }
}
