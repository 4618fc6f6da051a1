package dev.lanekeeper.processor.sarif;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Knows where elements and annotations stand in the sources: what processors are not told. */
public interface Regions {

  /** Returns where an element's name, or an annotation of it, or a value of that stands. */
  Optional<Region> of(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value);
}
