package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Derives;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.expand.Expander;
import dev.lanekeeper.processor.model.ExpandModel;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.LibraryModel.Origin;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.Reach;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.read.DescriptorReader.Descriptor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the nodes of one type: of a library, or a pipeline's own. */
final class LibraryReader {

  private final TypeReader types;
  private final RowReader rows;
  private final NodeReader nodes;
  private final DescriptorReader descriptors;
  private final ExpandReader expands;
  private final Places places;

  LibraryReader(
      TypeReader types,
      RowReader rows,
      NodeReader nodes,
      DescriptorReader descriptors,
      Places places) {
    this.types = types;
    this.rows = rows;
    this.nodes = nodes;
    this.descriptors = descriptors;
    this.expands = new ExpandReader(places);
    this.places = places;
  }

  /** Reads a library or pipeline of this compilation. */
  LibraryModel here(TypeElement type) {
    return read(type, Origin.HERE, Descriptor.NONE, places.at(type));
  }

  /**
   * Reads a library of another compilation.
   *
   * @param place where the pipeline names it
   */
  LibraryModel elsewhere(TypeElement type, Place place) {
    if (!Mirrors.has(type, NodeLibrary.class)) {
      return read(type, Origin.NOT_A_LIBRARY, Descriptor.NONE, place);
    }
    Optional<Descriptor> found = descriptors.read(types.read(type));
    Origin origin = found.isPresent() ? Origin.DESCRIPTOR : Origin.UNDESCRIBED;
    return read(type, origin, found.orElse(Descriptor.NONE), place);
  }

  private LibraryModel read(
      TypeElement element, Origin origin, Descriptor descriptor, Place place) {
    TypeModel.Declared type = types.read(element);
    Map<String, List<ExecutableElement>> methods =
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .collect(
                Collectors.groupingBy(
                    method -> method.getSimpleName().toString(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<NodeModel> read = new ArrayList<>();
    Map<String, RowModel> found = new LinkedHashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      if (Mirrors.has(method, Node.class) || Mirrors.has(method, Sql.class)) {
        String name = method.getSimpleName().toString();
        List<String> own = names(method);
        List<String> parameterNames = descriptor.parameters().getOrDefault(name, own);
        boolean known = parameterNames.size() == own.size();
        NodeModel node =
            nodes.read(
                method, type, known ? parameterNames : own, methods.getOrDefault(name, List.of()));
        List<ExpandModel> expands = this.expands.read(method);
        for (NodeModel one : Expander.expand(withFlaws(node, method, origin, expands), expands)) {
          NodeModel traced =
              one.withLineage(Optional.ofNullable(descriptor.lineage().get(one.name())));
          read.add(origin == Origin.HERE ? traced : traced.movedTo(place));
        }
        rows(method, found);
      }
    }
    return new LibraryModel(
        type, origin, read, List.copyOf(found.values()), flaws(element, type), place);
  }

  private static NodeModel withFlaws(
      NodeModel node, ExecutableElement method, Origin origin, List<ExpandModel> expands) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    flaws.addAll(node.flaws());
    if (!Mirrors.has(method, Node.class)) {
      flaws.add(Flaw.QUERY_WITHOUT_NODE);
    }
    if (!expands.isEmpty()
        && node.query().isEmpty()
        && !node.flaws().contains(Flaw.UNKNOWN_VALUE)) {
      flaws.add(Flaw.EXPAND_WITHOUT_QUERY);
    }
    if (origin == Origin.UNDESCRIBED || (origin == Origin.HERE && nameless(method))) {
      flaws.add(Flaw.NAMELESS_PARAMETERS);
    }
    return node.withFlaws(flaws);
  }

  private static List<String> names(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::getSimpleName)
        .map(Object::toString)
        .toList();
  }

  /** Returns whether the names are those that javac makes up when a class file keeps none. */
  private static boolean nameless(ExecutableElement method) {
    List<String> names = names(method);
    return !names.isEmpty()
        && IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals("arg" + i));
  }

  private void rows(ExecutableElement method, Map<String, RowModel> found) {
    // Lists are of anything; those of a node that speaks of their columns are of rows.
    boolean lists = Mirrors.has(method, Derives.class) || Mirrors.has(method, Derives.All.class);
    row(method, method.getReturnType(), lists, found);
    method.getParameters().forEach(parameter -> row(parameter, parameter.asType(), lists, found));
  }

  private void row(Element use, TypeMirror type, boolean lists, Map<String, RowModel> found) {
    if (type instanceof DeclaredType declared
        && isRows((TypeElement) declared.asElement(), lists)
        && declared.getTypeArguments().size() == 1) {
      rows.row(declared.getTypeArguments().get(0), use)
          .ifPresent(row -> found.put(row.type().text(), row));
    }
  }

  private static boolean isRows(TypeElement type, boolean lists) {
    Name name = type.getQualifiedName();
    return name.contentEquals(Names.PLAN) || (lists && name.contentEquals("java.util.List"));
  }

  private static Set<Flaw> flaws(TypeElement element, TypeModel.Declared type) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    if (!element.getTypeParameters().isEmpty()) {
      flaws.add(Flaw.GENERIC_OWNER);
    }
    if (type.reach() == Reach.PRIVATE || element.getModifiers().contains(Modifier.PRIVATE)) {
      flaws.add(Flaw.PRIVATE_OWNER);
    }
    return flaws;
  }
}
