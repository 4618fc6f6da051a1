package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.generated.NodeDescriptor;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what another compilation wrote down about a node library. */
final class DescriptorReader {

  /** The form of the descriptor that this processor reads and writes. */
  static final int VERSION = 1;

  private final Elements elements;

  DescriptorReader(Elements elements) {
    this.elements = elements;
  }

  /** Returns the parameters' names of each node of a library, by the node's name. */
  Optional<Map<String, List<String>>> read(TypeModel.Declared library) {
    String beside = library.packageName().isEmpty() ? "" : library.packageName() + ".";
    TypeElement described = elements.getTypeElement(beside + library.joinedName() + "Queries");
    if (described == null) {
      return Optional.empty();
    }
    return Mirrors.find(described, NodeDescriptor.class)
        .filter(mark -> Mirrors.number(mark, "version").equals(Optional.of(VERSION)))
        .map(DescriptorReader::names);
  }

  private static Map<String, List<String>> names(AnnotationMirror mark) {
    Map<String, List<String>> names = new HashMap<>();
    Mirrors.values(mark, "nodes").stream()
        .flatMap(value -> String.valueOf(value.getValue()).lines())
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> names.put(words.get(0), words.subList(1, words.size())));
    return names;
  }
}
