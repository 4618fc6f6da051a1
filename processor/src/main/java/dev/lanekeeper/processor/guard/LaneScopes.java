package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.GuardNames;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Which packages say that raw access is an error in them. */
final class LaneScopes {

  private LaneScopes() {}

  static boolean isLaneScope(Element inside) {
    for (Element e = inside; e != null; e = e.getEnclosingElement()) {
      if (e.getKind() == ElementKind.PACKAGE) {
        return Marks.has(e, GuardNames.LANE_SCOPE);
      }
    }
    return false;
  }
}
