package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.LibraryModel.Origin;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.PipelineModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * Reads pipelines and libraries of one round. Reads only: whatever it meets, it puts into the
 * model.
 */
public final class SourceReader {

  private final TypeReader types;
  private final NodeReader nodes;
  private final LibraryReader libraries;
  private final Places places;
  private final Predicate<TypeElement> here;
  private final Map<String, LibraryModel> read = new HashMap<>();

  /**
   * Makes a reader.
   *
   * @param here tells which types this compilation has the sources of, or was asked to process
   */
  public SourceReader(
      ProcessingEnvironment environment, Places places, Predicate<TypeElement> here) {
    this.places = places;
    this.here = here;
    this.types = new TypeReader(environment.getTypeUtils());
    RowReader rows = new RowReader(types, places, new ClassFileNulls(environment), here);
    this.nodes =
        new NodeReader(
            types,
            rows,
            new TagReader(environment.getElementUtils(), places),
            new FlawReader(),
            new QueryReader(new QueryFiles(environment), places),
            places);
    DescriptorReader descriptors = new DescriptorReader(environment.getElementUtils());
    this.libraries = new LibraryReader(types, rows, nodes, descriptors, places);
  }

  /** Reads a type marked {@code @NodeLibrary}. */
  public LibraryModel library(TypeElement library) {
    String name = library.getQualifiedName().toString();
    LibraryModel known = read.get(name);
    if (known == null) {
      known = libraries.here(library);
      read.put(name, known);
    }
    return known;
  }

  /** Reads a type marked {@code @Pipeline}, with the libraries that it composes. */
  public PipelineModel pipeline(TypeElement pipeline) {
    LibraryModel own = libraries.here(pipeline);
    Map<String, LibraryModel> composed = new LinkedHashMap<>();
    AnnotationMirror mark = Mirrors.find(pipeline, Pipeline.class).orElseThrow();
    for (AnnotationValue value : Mirrors.values(mark, "nodes")) {
      LibraryModel library = composed(value, places.at(pipeline, mark, value));
      composed.putIfAbsent(library.type().text(), library);
    }
    List<LibraryModel> all = List.copyOf(composed.values());
    List<TypeModel> given =
        Stream.concat(Stream.of(own), all.stream())
            .flatMap(library -> library.nodes().stream())
            .flatMap(SourceReader::values)
            .toList();
    return new PipelineModel(own, all, types.table(given));
  }

  /**
   * Reads a node that stands in no pipeline or library.
   *
   * @param type the type that it stands in
   */
  public NodeModel homeless(ExecutableElement method, TypeElement type) {
    TypeModel.Declared owner = types.read(type);
    List<String> names =
        method.getParameters().stream()
            .map(VariableElement::getSimpleName)
            .map(Object::toString)
            .toList();
    Set<Flaw> flaws = EnumSet.of(Flaw.HOMELESS);
    return nodes.read(method, owner, names, List.of()).withFlaws(flaws);
  }

  private LibraryModel composed(AnnotationValue value, Place place) {
    if (!(value.getValue() instanceof DeclaredType type) || type.getKind() == TypeKind.ERROR) {
      TypeModel.Declared unknown = TypeModel.Declared.of("", String.valueOf(value.getValue()));
      return new LibraryModel(unknown, Origin.BROKEN, List.of(), List.of(), Set.of(), place);
    }
    TypeElement element = (TypeElement) type.asElement();
    return here.test(element) && Mirrors.has(element, NodeLibrary.class)
        ? library(element)
        : libraries.elsewhere(element, place);
  }

  /** What parameters of other nodes may be given: nodes' values, and inputs. */
  private static Stream<TypeModel> values(NodeModel node) {
    List<TypeModel> values = new ArrayList<>(List.of(node.type()));
    node.parameters().forEach(parameter -> values.add(parameter.type()));
    return values.stream();
  }
}
