package dev.lanekeeper.processor.guard;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;

/**
 * A place in the sources that uses a member.
 *
 * @param member the method, constructor or field
 * @param tree what names the member, or, if it is called without being named, what calls it
 * @param around where the tree stands
 * @param text the member and how it is used
 */
record Use(Element member, Tree tree, TreePath around, String text) {

  /** Returns the use by the tree that a path leads to. */
  static Use at(TreePath path, Element member, String text) {
    return new Use(member, path.getLeaf(), path, text);
  }
}
