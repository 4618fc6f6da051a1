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

  /** By the innermost part of the spot, which no other spot has. */
  private final Map<Object, Place> places = new HashMap<>();

  /** Returns the place of an element. */
  public Place at(Element element) {
    return place(element, new Spot(element, null, null));
  }

  /** Returns the place of an annotation. */
  public Place at(Element element, AnnotationMirror annotation) {
    return place(annotation, new Spot(element, annotation, null));
  }

  /** Returns the place of a value within an annotation. */
  public Place at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return place(value, new Spot(element, annotation, value));
  }

  Spot spot(Place place) {
    return spots.get(place.number());
  }

  private Place place(Object innermost, Spot spot) {
    Place known = places.get(innermost);
    if (known == null) {
      known = new Place(spots.size());
      spots.add(spot);
      places.put(innermost, known);
    }
    return known;
  }

  /** What javac's messager takes. */
  record Spot(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {}
}
