package dev.lanekeeper.processor.diagnostic;

import dev.lanekeeper.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Knows which element and annotation each {@link Place} of a round stands for. */
public final class Places {

  private final List<Spot> spots = new ArrayList<>();
  private final Map<Spot, Place> places = new HashMap<>();

  /** Returns the place of an element. */
  public Place at(Element element) {
    return place(new Spot(element, null, null));
  }

  /** Returns the place of an annotation. */
  public Place at(Element element, AnnotationMirror annotation) {
    return place(new Spot(element, annotation, null));
  }

  /** Returns the place of a value within an annotation. */
  public Place at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return place(new Spot(element, annotation, value));
  }

  Spot spot(Place place) {
    return spots.get(place.number());
  }

  private Place place(Spot spot) {
    return places.computeIfAbsent(
        spot,
        added -> {
          spots.add(added);
          return new Place(spots.size() - 1);
        });
  }

  /** What javac's messager takes. */
  record Spot(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {}
}
