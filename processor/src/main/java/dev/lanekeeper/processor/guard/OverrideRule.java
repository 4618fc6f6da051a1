package dev.lanekeeper.processor.guard;

import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What an unrestricted type promises cannot be restricted by who implements it: callers would not
 * see it.
 */
final class OverrideRule {

  private final Trees trees;
  private final Elements elements;
  private final Supertypes supertypes;
  private final Restrictions restrictions;

  OverrideRule(Trees trees, Elements elements, Supertypes supertypes, Restrictions restrictions) {
    this.trees = trees;
    this.elements = elements;
    this.supertypes = supertypes;
    this.restrictions = restrictions;
  }

  Optional<Finding> check(Element declared) {
    if (declared.getKind() != ElementKind.METHOD
        || !Marks.has(declared, GuardNames.REQUIRES_LANE)
        || !(declared.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    ExecutableElement method = (ExecutableElement) declared;
    return supertypes.of(owner).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .filter(other -> elements.overrides(method, other, owner))
        .filter(other -> !restrictions.restricts(other))
        .findFirst()
        .map(
            overridden ->
                new Finding(
                    new Report(
                        Code.LK306,
                        Code.LK306.message(Texts.member(method), Texts.member(overridden)),
                        Code.LK306.fix()),
                    trees.getTree(method)));
  }
}
