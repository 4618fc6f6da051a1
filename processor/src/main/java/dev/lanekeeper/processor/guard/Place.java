package dev.lanekeeper.processor.guard;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Where a tree stands: the methods and classes around it, innermost first. A lambda or local class
 * belongs to the method it is written in.
 *
 * @param methods the methods and constructors around it
 * @param types the classes around it
 * @param startsWithClass whether it runs when its class is loaded, so that nobody calls it
 */
record Place(List<ExecutableElement> methods, List<TypeElement> types, boolean startsWithClass) {

  static Place of(TreePath path, Trees trees) {
    List<ExecutableElement> methods = new ArrayList<>();
    List<TypeElement> types = new ArrayList<>();
    boolean startsWithClass = false;
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      Element element =
          tree instanceof MethodTree || tree instanceof ClassTree ? trees.getElement(at) : null;
      if (element instanceof ExecutableElement method) {
        methods.add(method);
      } else if (element instanceof TypeElement type) {
        types.add(type);
      }
      startsWithClass |= methods.isEmpty() && isStatic(at, trees);
    }
    return new Place(List.copyOf(methods), List.copyOf(types), startsWithClass);
  }

  private static boolean isStatic(TreePath path, Trees trees) {
    if (path.getLeaf() instanceof VariableTree) {
      Element variable = trees.getElement(path);
      return variable != null && variable.getModifiers().contains(Modifier.STATIC);
    }
    return path.getLeaf() instanceof BlockTree block && block.isStatic();
  }

  Optional<ExecutableElement> root() {
    return methods.stream().filter(m -> Marks.has(m, GuardNames.LANE_ROOT)).findFirst();
  }

  Optional<ExecutableElement> node() {
    return methods.stream().filter(m -> Marks.has(m, GuardNames.NODE)).findFirst();
  }

  /** Returns what allows a bypass here: a method or class around it. */
  Optional<Element> bypass() {
    return Stream.concat(methods.stream(), types.stream())
        .filter(element -> Marks.has(element, GuardNames.ALLOW_BYPASS))
        .map(Element.class::cast)
        .findFirst();
  }

  boolean isInLaneScope() {
    return !types.isEmpty() && LaneScopes.isLaneScope(types.get(0));
  }

  boolean isInNodeClass() {
    return types.stream().anyMatch(NodeClasses::isNodeClass);
  }
}
