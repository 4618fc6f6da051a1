package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import dev.lanekeeper.processor.model.TypeModel;

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

  private static ClassName beside(TypeModel.Declared type, String word) {
    return ClassName.get(type.packageName(), type.joinedName() + word);
  }
}
