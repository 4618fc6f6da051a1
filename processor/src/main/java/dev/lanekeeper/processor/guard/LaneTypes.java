package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.GuardNames;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Which types are a lane's, or hold one by what they say. */
final class LaneTypes {

  private LaneTypes() {}

  static boolean isLane(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(GuardNames.LANE);
  }

  static boolean mentionsLane(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return mentionsLane(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return mentionsLane(wildcard.getExtendsBound());
    }
    return type != null
        && (isLane(type)
            || type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(LaneTypes::mentionsLane));
  }
}
