package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Expand;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.ExpandModel;
import dev.lanekeeper.processor.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads {@code @Expand}, once or several times on a method. */
final class ExpandReader {

  private final Places places;

  ExpandReader(Places places) {
    this.places = places;
  }

  List<ExpandModel> read(Element method) {
    List<ExpandModel> found = new ArrayList<>();
    Mirrors.find(method, Expand.class)
        .ifPresent(
            one ->
                found.add(
                    expand(one, places.at(method, one), value -> places.at(method, one, value))));
    Mirrors.find(method, Expand.All.class)
        .ifPresent(
            all -> {
              for (AnnotationValue one : Mirrors.values(all, "value")) {
                found.add(
                    expand(
                        (AnnotationMirror) one.getValue(),
                        places.at(method, all, one),
                        value -> places.at(method, all, value)));
              }
            });
    return found;
  }

  private static ExpandModel expand(
      AnnotationMirror mirror, Place place, Function<AnnotationValue, Place> placeOf) {
    List<ExpandModel.Value> values =
        Mirrors.values(mirror, "values").stream()
            .map(
                value ->
                    new ExpandModel.Value(String.valueOf(value.getValue()), placeOf.apply(value)))
            .toList();
    return new ExpandModel(
        Mirrors.text(mirror, "name").orElse(""),
        values,
        Mirrors.text(mirror, "nodes").filter(pattern -> !pattern.isEmpty()),
        place);
  }
}
