package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Members of a class of which there is one a node. JavaPoet handles each modifier, name and type by
 * itself, and all of them twice, which for a thousand nodes takes longer than all else; so these
 * members are text. JavaPoet writes the class around them, keeps their place with a method, and
 * says in it what the types are called there.
 */
final class NodeMembers {

  private final String place;
  private final StringBuilder text = new StringBuilder();
  private final List<TypeName> types = new ArrayList<>();
  private final Map<String, Integer> indexOf = new HashMap<>();

  /** Where in the text types stand, and which: an offset, an index, and so on. */
  private final List<Integer> named = new ArrayList<>();

  /**
   * Starts without members.
   *
   * @param number tells it from others in the same file
   */
  NodeMembers(int number) {
    this.place = "$members" + number;
  }

  /** Starts the next member. */
  NodeMembers next() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    return this;
  }

  /** Adds text as it is, indented as in a class that is not. */
  NodeMembers add(String more) {
    text.append(more);
    return this;
  }

  /** Adds a number. */
  NodeMembers add(int number) {
    text.append(number);
    return this;
  }

  /** Adds a type, by the name that it has in the class. */
  NodeMembers add(TypeModel type) {
    Integer index = indexOf.get(type.text());
    return name(index == null ? index(type.text(), JavaTypes.of(type)) : index);
  }

  /** Adds a class, by the name that it has in the class that this is in. */
  NodeMembers add(ClassName type) {
    Integer index = indexOf.get(type.canonicalName());
    return name(index == null ? index(type.canonicalName(), type) : index);
  }

  private int index(String known, TypeName type) {
    indexOf.put(known, types.size());
    types.add(type);
    return types.size() - 1;
  }

  private NodeMembers name(int index) {
    named.add(text.length());
    named.add(index);
    return this;
  }

  /** Leaves room in a class, if there are members. */
  void leaveRoomIn(TypeSpec.Builder type) {
    if (!text.isEmpty()) {
      MethodSpec.Builder room = MethodSpec.methodBuilder(place);
      types.forEach(named -> room.addCode("$T\n", named));
      type.addMethod(room.build());
    }
  }

  /**
   * Copies the source of the file up to where room was left, and the members.
   *
   * @param from where to go on
   * @return where to go on after that
   */
  int copyTo(StringBuilder result, String source, int from) {
    if (text.isEmpty()) {
      return from;
    }
    String head = "void " + place + "() {\n";
    int found = source.indexOf(head, from);
    int start = source.lastIndexOf('\n', found) + 1;
    String indentation = source.substring(start, found);
    String tail = '\n' + indentation + "}\n";
    int end = source.indexOf(tail, found);
    List<String> names =
        source.substring(found + head.length(), end + 1).lines().map(String::strip).toList();
    result.append(source, from, start);
    appendTo(result, indentation, names);
    return end + tail.length();
  }

  private void appendTo(StringBuilder result, String indentation, List<String> names) {
    int next = 0;
    int copied = 0;
    while (copied < text.length()) {
      int lineEnd = text.indexOf("\n", copied);
      if (lineEnd > copied) {
        result.append(indentation);
      }
      for (; next < named.size() && named.get(next) <= lineEnd; next += 2) {
        result.append(text, copied, named.get(next)).append(names.get(named.get(next + 1)));
        copied = named.get(next);
      }
      result.append(text, copied, lineEnd + 1);
      copied = lineEnd + 1;
    }
  }
}
