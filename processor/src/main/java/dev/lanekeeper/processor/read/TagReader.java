package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.annotation.TagKey;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.TagModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Reads the tags of a node: {@code @Tag}, repeated ones, and annotations marked {@code @TagKey}.
 */
final class TagReader {

  private static final List<String> COMMON = List.of("layer", "artifact", "kind");

  private final Elements elements;
  private final Places places;

  TagReader(Elements elements, Places places) {
    this.elements = elements;
    this.places = places;
  }

  List<TagModel> read(Element node) {
    List<TagModel> tags = new ArrayList<>();
    for (AnnotationMirror annotation : node.getAnnotationMirrors()) {
      String type = Mirrors.type(annotation).getQualifiedName().toString();
      if (type.equals(Tag.class.getCanonicalName())) {
        tags.addAll(plain(annotation, places.at(node, annotation)));
      } else if (type.equals(Tag.All.class.getCanonicalName())) {
        for (AnnotationValue repeated : Mirrors.values(annotation, "value")) {
          tags.addAll(
              plain((AnnotationMirror) repeated.getValue(), places.at(node, annotation, repeated)));
        }
      } else {
        tags.addAll(typed(node, annotation));
      }
    }
    return tags;
  }

  private static List<TagModel> plain(AnnotationMirror annotation, Place place) {
    List<TagModel> tags = new ArrayList<>();
    for (String name : COMMON) {
      Mirrors.text(annotation, name).ifPresent(value -> tags.add(new TagModel(name, value, place)));
    }
    Optional<String> name = Mirrors.text(annotation, "name");
    Optional<String> value = Mirrors.text(annotation, "value");
    if (name.isPresent() || value.isPresent() || tags.isEmpty()) {
      tags.add(new TagModel(name.orElse(""), value.orElse(""), place));
    }
    return tags;
  }

  private List<TagModel> typed(Element node, AnnotationMirror annotation) {
    Optional<String> key =
        Mirrors.find(Mirrors.type(annotation), TagKey.class)
            .map(mark -> Mirrors.text(mark, "value").orElse(""));
    if (key.isEmpty()) {
      return List.of();
    }
    Place place = places.at(node, annotation);
    List<TagModel> tags = new ArrayList<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        elements.getElementValuesWithDefaults(annotation).entrySet()) {
      String element = entry.getKey().getSimpleName().toString();
      String name = element.equals("value") ? key.get() : key.get() + "." + element;
      tags.add(new TagModel(name, text(entry.getValue().getValue()), place));
    }
    return tags.isEmpty() ? List.of(new TagModel(key.get(), "true", place)) : tags;
  }

  private static String text(Object value) {
    if (value instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    if (value instanceof TypeMirror type) {
      return type.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> text(((AnnotationValue) item).getValue()))
          .collect(Collectors.joining(","));
    }
    return value.toString();
  }
}
