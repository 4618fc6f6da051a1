package dev.lanekeeper.processor.guard;

import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;

/**
 * A place in the sources that uses a member.
 *
 * @param member the method, constructor or field
 * @param path the tree that names it, or, if it is called without being named, what calls it
 * @param text how the member is used
 */
record Use(Element member, TreePath path, String text) {}
