package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Derives;
import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.DerivationModel;
import dev.lanekeeper.processor.model.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Reads what a node declares of its columns: {@code @Derives}, one or several. */
final class DerivationReader {

  private final Places places;

  DerivationReader(Places places) {
    this.places = places;
  }

  List<DerivationModel> read(Element node) {
    List<DerivationModel> found = new ArrayList<>();
    Mirrors.find(node, Derives.class)
        .ifPresent(mark -> found.add(derivation(mark, places.at(node, mark))));
    Mirrors.find(node, Derives.All.class)
        .ifPresent(
            all -> {
              for (AnnotationValue value : Mirrors.values(all, "value")) {
                found.add(
                    derivation((AnnotationMirror) value.getValue(), places.at(node, all, value)));
              }
            });
    return found;
  }

  private static DerivationModel derivation(AnnotationMirror mark, Place place) {
    LineageKind kind =
        Mirrors.written(mark, "kind")
            .map(AnnotationValue::getValue)
            .filter(VariableElement.class::isInstance)
            .map(value -> LineageKind.valueOf(((VariableElement) value).getSimpleName().toString()))
            .orElse(LineageKind.TRANSFORMATION);
    List<String> from =
        Mirrors.values(mark, "from").stream()
            .map(value -> String.valueOf(value.getValue()))
            .toList();
    return new DerivationModel(Mirrors.text(mark, "column").orElse(""), from, kind, place);
  }
}
