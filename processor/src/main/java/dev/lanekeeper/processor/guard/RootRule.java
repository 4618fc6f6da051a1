package dev.lanekeeper.processor.guard;

import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Where nodes are, and in lane scopes, nobody opens an engine. */
final class RootRule {

  private final Trees trees;

  RootRule(Trees trees) {
    this.trees = trees;
  }

  Optional<Finding> check(Element declared) {
    return Marks.find(declared, GuardNames.LANE_ROOT)
        .flatMap(
            mirror ->
                wrongPlace(declared)
                    .map(
                        where ->
                            new Finding(
                                new Report(Code.LK308, Code.LK308.message(where), Code.LK308.fix()),
                                trees.getTree(declared, mirror))));
  }

  private static Optional<String> wrongPlace(Element method) {
    for (Element e = method; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type && NodeClasses.isNodeClass(type)) {
        return Optional.of(
            "'" + method.getSimpleName() + "': " + type.getSimpleName() + " holds nodes");
      }
    }
    return LaneScopes.isLaneScope(method)
        ? Optional.of("'" + method.getSimpleName() + "': its package is a @LaneScope")
        : Optional.empty();
  }
}
