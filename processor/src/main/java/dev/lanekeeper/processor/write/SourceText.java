package dev.lanekeeper.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/** The text of one source file in the making. */
final class SourceText {

  private final List<NodeMembers> members = new ArrayList<>();

  /**
   * Starts members of which there is one a node; room for them is to be left in a class, in the
   * order in which they are started.
   */
  NodeMembers members() {
    NodeMembers more = new NodeMembers(members.size());
    members.add(more);
    return more;
  }

  /** Returns the text, for a class that has left the room. */
  String of(String packageName, TypeSpec type) {
    String around =
        JavaFile.builder(packageName, type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (NodeMembers each : members) { // in the order of their places
      copied = each.copyTo(text, around, copied);
    }
    text.append(around, copied, around.length());
    return JavaText.ascii(ShortJavadoc.of(text.toString()));
  }
}
