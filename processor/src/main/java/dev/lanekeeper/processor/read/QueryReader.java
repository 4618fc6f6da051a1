package dev.lanekeeper.processor.read;

import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.QueryModel;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads the query of an {@code @Sql} annotation, from it or from the file that it names. */
final class QueryReader {

  private static final String TEXT = "value";
  private static final String FILE = "file";

  private final QueryFiles files;
  private final Places places;

  QueryReader(QueryFiles files, Places places) {
    this.files = files;
    this.places = places;
  }

  /** Returns the query; empty if the annotation has values that are none. */
  Optional<QueryModel> read(Element node, AnnotationMirror sql) {
    Optional<AnnotationValue> text = Mirrors.written(sql, TEXT);
    Optional<AnnotationValue> file = Mirrors.written(sql, FILE);
    if (text.isPresent() && file.isPresent()) {
      return Optional.of(
          QueryModel.unreadable("it has a text and a file", places.at(node, sql, file.get())));
    }
    if (file.isPresent()) {
      Place place = places.at(node, sql, file.get());
      return string(file.get()).map(name -> files.read(node, name, place));
    }
    if (text.isEmpty()) {
      return Optional.of(QueryModel.unreadable("it has no text and no file", places.at(node, sql)));
    }
    return string(text.get())
        .map(
            written ->
                QueryModel.written(
                    written, Nullness.within(node).isMarked(), places.at(node, sql, text.get())));
  }

  private static Optional<String> string(AnnotationValue value) {
    return value.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
