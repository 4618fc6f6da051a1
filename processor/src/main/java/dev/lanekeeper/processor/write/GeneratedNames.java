package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.Locale;

/** Names of generated classes: those of the type that they belong to, with a word behind it. */
final class GeneratedNames {

  private GeneratedNames() {}

  static ClassName wiring(TypeModel.Declared pipeline) {
    return beside(pipeline, "Wiring");
  }

  static ClassName columns(TypeModel.Declared owner) {
    return beside(owner, "Columns");
  }

  static ClassName queries(TypeModel.Declared library) {
    return beside(library, "Queries");
  }

  /** Returns the class of the columns of a node whose rows have no record. */
  static ClassName rowColumns(NodeModel node) {
    String name = node.name();
    return columns(node.owner())
        .nestedClass(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Row");
  }

  private static ClassName beside(TypeModel.Declared type, String word) {
    return ClassName.get(type.packageName(), type.joinedName() + word);
  }
}
