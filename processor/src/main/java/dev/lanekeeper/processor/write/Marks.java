package dev.lanekeeper.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.annotation.generated.Guarded;
import dev.lanekeeper.processor.guard.LaneGuard;
import dev.lanekeeper.processor.model.Reach;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** What every generated type bears. */
final class Marks {

  private static final String PROCESSOR = "dev.lanekeeper.processor.NodeProcessor";

  private Marks() {}

  /** Marks a top-level type; it reaches as far as the type that it is made from. */
  static TypeSpec.Builder generated(TypeSpec.Builder type, Reach reach) {
    if (reach == Reach.PUBLIC) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (LaneGuard.isArmed()) {
      type.addAnnotation(Guarded.class);
    }
    return type.addAnnotation(
            AnnotationSpec.builder(Generated.class).addMember("value", "$S", PROCESSOR).build())
        .addAnnotation(RuntimeTypes.NULL_UNMARKED)
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember(
                    "value", "{$S, $S, $S, $S}", "deprecation", "rawtypes", "removal", "unchecked")
                .build());
  }
}
