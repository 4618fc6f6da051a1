package dev.lanekeeper.processor.guard;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Raw access is an error in node classes and lane scopes, but for who implements an engine, source
 * or sink, or is restricted itself.
 */
final class RawRule {

  private static final Set<String> LOADED = Set.of(GuardNames.ENGINE, "java.sql.Driver");

  private final Trees trees;
  private final boolean everywhere;
  private final Supertypes supertypes;
  private final Restrictions restrictions;

  RawRule(Trees trees, boolean everywhere, Supertypes supertypes, Restrictions restrictions) {
    this.trees = trees;
    this.everywhere = everywhere;
    this.supertypes = supertypes;
    this.restrictions = restrictions;
  }

  Optional<Report> check(Use use, Place place) {
    boolean inNodeClass = place.isInNodeClass();
    return (everywhere || inNodeClass || place.isInLaneScope())
            && (inNodeClass || !restrictions.areAround(place))
            && place.types().stream()
                .noneMatch(type -> supertypes.isOneOf(type, GuardNames.IMPLEMENTED))
            && !loadsSomethingElse(use)
        ? Optional.of(new Report(Code.LK303, Code.LK303.message(use.text()), Code.LK303.fix()))
        : Optional.empty();
  }

  /** Loading services is raw access if the services are engines or drivers. */
  private boolean loadsSomethingElse(Use use) {
    if (!String.valueOf(use.member().getEnclosingElement()).equals("java.util.ServiceLoader")
        || !(use.around().getParentPath().getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    return call.getArguments().stream()
        .map(argument -> new TreePath(use.around().getParentPath(), argument))
        .map(trees::getTypeMirror)
        .noneMatch(this::isLoaded);
  }

  private boolean isLoaded(@Nullable TypeMirror literal) {
    return literal instanceof DeclaredType declared
        && declared.getTypeArguments().stream()
            .anyMatch(
                service ->
                    service instanceof DeclaredType type
                        && supertypes.isOneOf((TypeElement) type.asElement(), LOADED));
  }
}
