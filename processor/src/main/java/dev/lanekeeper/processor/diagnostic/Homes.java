package dev.lanekeeper.processor.diagnostic;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Says in words where an element of a class file stands: javac prints no place of those. */
final class Homes {

  private final Sources sources;

  Homes(Sources sources) {
    this.sources = sources;
  }

  /** Returns what to put in front of a message about an element; usually nothing. */
  String prefix(Element element) {
    return sources.isClassFile(element) ? name(element) + ": " : "";
  }

  private static String name(Element element) {
    Deque<String> names = new ArrayDeque<>();
    Element at = element;
    while (at != null && !(at instanceof PackageElement)) {
      names.addFirst(at.getSimpleName().toString());
      at = at.getEnclosingElement();
    }
    return String.join(".", names);
  }
}
