package dev.lanekeeper.processor.guard;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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
      startsWithClass |= methods.isEmpty() && tree instanceof BlockTree block && block.isStatic();
    }
    return new Place(List.copyOf(methods), List.copyOf(types), startsWithClass);
  }

  Optional<ExecutableElement> root() {
    return methods.stream().filter(m -> Marks.has(m, GuardNames.LANE_ROOT)).findFirst();
  }

  Optional<ExecutableElement> node() {
    return methods.stream().filter(m -> Marks.has(m, GuardNames.NODE)).findFirst();
  }

  boolean isInNodeClass() {
    return types.stream().anyMatch(NodeClasses::isNodeClass);
  }
}
