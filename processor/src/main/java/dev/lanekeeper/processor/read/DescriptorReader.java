package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.generated.NodeDescriptor;
import dev.lanekeeper.plan.lineage.LineageText;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * What is written down about a library's nodes, by their names.
   *
   * @param parameters the parameters' names
   * @param lineage where the columns of queries come from
   */
  record Descriptor(Map<String, List<String>> parameters, Map<String, QueryLineage> lineage) {

    static final Descriptor NONE = new Descriptor(Map.of(), Map.of());
  }

  Optional<Descriptor> read(TypeModel.Declared library) {
    String beside = library.packageName().isEmpty() ? "" : library.packageName() + ".";
    TypeElement described = elements.getTypeElement(beside + library.joinedName() + "Queries");
    if (described == null) {
      return Optional.empty();
    }
    return Mirrors.find(described, NodeDescriptor.class)
        .filter(mark -> Mirrors.number(mark, "version").equals(Optional.of(VERSION)))
        .map(mark -> new Descriptor(parameters(mark), lineage(mark)));
  }

  private static Map<String, List<String>> parameters(AnnotationMirror mark) {
    Map<String, List<String>> names = new HashMap<>();
    lines(mark, "nodes")
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> names.put(words.get(0), words.subList(1, words.size())));
    return names;
  }

  private static Map<String, QueryLineage> lineage(AnnotationMirror mark) {
    Map<String, List<String>> texts = new HashMap<>();
    List<String> last = new ArrayList<>();
    for (String line : lines(mark, "lineage").toList()) {
      if (line.startsWith("#")) {
        last = new ArrayList<>();
        texts.put(line.substring(1), last);
      } else {
        last.add(line);
      }
    }
    Map<String, QueryLineage> lineage = new HashMap<>();
    texts.forEach((node, text) -> lineage.put(node, LineageText.parse(text)));
    return lineage;
  }

  private static Stream<String> lines(AnnotationMirror mark, String element) {
    return Mirrors.values(mark, element).stream()
        .flatMap(value -> String.valueOf(value.getValue()).lines());
  }
}
