package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.GuardNames;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Which classes hold nodes. */
final class NodeClasses {

  private NodeClasses() {}

  static boolean isNodeClass(TypeElement type) {
    return Marks.has(type, GuardNames.PIPELINE)
        || Marks.has(type, GuardNames.NODE_LIBRARY)
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(method -> Marks.has(method, GuardNames.NODE));
  }
}
