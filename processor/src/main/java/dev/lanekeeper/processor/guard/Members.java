package dev.lanekeeper.processor.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods that Java calls without their being named: {@code close}, {@code iterator},
 * {@code toString}.
 */
final class Members {

  private record Key(TypeElement type, String name) {}

  private final Types types;
  private final Supertypes supertypes;
  private final Map<Key, Optional<ExecutableElement>> known = new HashMap<>();

  Members(Types types, Supertypes supertypes) {
    this.types = types;
    this.supertypes = supertypes;
  }

  /** Returns the method without parameters that a value of a type has under a name. */
  Optional<ExecutableElement> find(@Nullable TypeMirror type, String name) {
    TypeElement found = element(type);
    return found == null || found.getQualifiedName().toString().startsWith("java.")
        ? Optional.empty()
        : find(found, name);
  }

  private Optional<ExecutableElement> find(TypeElement type, String name) {
    Key key = new Key(type, name);
    Optional<ExecutableElement> found = known.get(key);
    if (found == null) {
      found =
          Stream.concat(Stream.of(type), supertypes.of(type).stream())
              .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
              .filter(method -> method.getSimpleName().contentEquals(name))
              .filter(method -> method.getParameters().isEmpty())
              .findFirst();
      known.put(key, found);
    }
    return found;
  }

  private @Nullable TypeElement element(@Nullable TypeMirror type) {
    TypeMirror known =
        type != null && (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.WILDCARD)
            ? types.erasure(type)
            : type;
    return known instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement found
        ? found
        : null;
  }
}
