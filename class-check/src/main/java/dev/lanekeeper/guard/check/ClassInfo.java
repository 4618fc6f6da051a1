package dev.lanekeeper.guard.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class file.
 *
 * @param name the class, as Java writes it, nested ones behind a dollar sign
 * @param source the source file's name, or the empty text
 * @param superclass the superclass, if there is one
 * @param interfaces the interfaces
 * @param outer the class around it, if there is one
 * @param outerMethod the method around a local class: name and descriptor, or the empty text
 * @param marks its annotations
 * @param members its members
 */
record ClassInfo(
    String name,
    String source,
    @Nullable String superclass,
    List<String> interfaces,
    @Nullable String outer,
    String outerMethod,
    List<Mark> marks,
    List<MemberInfo> members) {

  boolean has(String annotation) {
    return marks.stream().anyMatch(mark -> mark.type().equals(annotation));
  }

  Stream<MemberInfo> named(String member) {
    return members.stream().filter(one -> one.name().equals(member));
  }

  String packageName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
