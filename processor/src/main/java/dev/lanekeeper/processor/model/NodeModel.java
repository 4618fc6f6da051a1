package dev.lanekeeper.processor.model;

import dev.lanekeeper.plan.lineage.QueryLineage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A node: an annotated method.
 *
 * @param name its name
 * @param method the name of the method that it was read from; nodes of one method with {@code
 *     Expand} have others
 * @param owner the pipeline or library that it stands in
 * @param type what it gives
 * @param parameters what it takes
 * @param exceptions what it declares to throw
 * @param tags its tags, in source order
 * @param materialize whether its plan is computed once into a table
 * @param query its query, if it is an {@code @Sql} node
 * @param derivations what it declares of where its columns come from
 * @param reach who can call it
 * @param flaws what makes it unusable; usually nothing
 * @param place where it stands
 */
public record NodeModel(
    String name,
    String method,
    TypeModel.Declared owner,
    TypeModel type,
    List<ParameterModel> parameters,
    List<TypeModel> exceptions,
    List<TagModel> tags,
    boolean materialize,
    Optional<QueryModel> query,
    List<DerivationModel> derivations,
    Reach reach,
    Set<Flaw> flaws,
    Place place) {

  /** Copies the collections. */
  public NodeModel {
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
    tags = List.copyOf(tags);
    derivations = List.copyOf(derivations);
    flaws = Set.copyOf(flaws);
  }

  /** Returns how messages call it: its owner and its name. */
  public String fullName() {
    return owner.simpleName() + "." + name;
  }

  /** Returns whether it stands in that type. */
  public boolean isOf(TypeModel.Declared type) {
    return owner.packageName().equals(type.packageName()) && owner.names().equals(type.names());
  }

  /** Returns this node with other flaws. */
  public NodeModel withFlaws(Set<Flaw> found) {
    return new NodeModel(
        name,
        method,
        owner,
        type,
        parameters,
        exceptions,
        tags,
        materialize,
        query,
        derivations,
        reach,
        found,
        place);
  }

  /**
   * Returns this node with the lineage of its query, if it is one, as another compilation has it.
   */
  public NodeModel withLineage(Optional<QueryLineage> found) {
    return new NodeModel(
        name,
        method,
        owner,
        type,
        parameters,
        exceptions,
        tags,
        materialize,
        query.map(written -> written.withLineage(found)),
        derivations,
        reach,
        flaws,
        place);
  }

  /** Returns this node with another query. */
  public NodeModel with(QueryModel other) {
    return copy(name, parameters, other);
  }

  /** Returns one of the nodes that the method stands for. */
  public NodeModel copy(String copyName, List<ParameterModel> taken, QueryModel text) {
    return new NodeModel(
        copyName,
        method,
        owner,
        type,
        taken,
        exceptions,
        tags,
        materialize,
        Optional.of(text),
        derivations,
        reach,
        flaws,
        place);
  }

  /** Returns the node that has all the nodes that the method stands for, as a list. */
  public NodeModel allOf(List<NodeModel> nodes) {
    List<ParameterModel> taken =
        nodes.stream()
            .map(
                node ->
                    new ParameterModel(
                        node.name,
                        node.name,
                        node.type,
                        Role.NODE,
                        Optional.empty(),
                        Optional.empty(),
                        place))
            .toList();
    return new NodeModel(
        name,
        "",
        owner,
        TypeModel.Declared.of("java.util", "List").with(type),
        taken,
        List.of(),
        tags,
        false,
        Optional.empty(),
        List.of(),
        reach,
        flaws,
        place);
  }

  /** Returns whether it is the list of all nodes that a method stands for. */
  public boolean isListOfNodes() {
    return method.isEmpty();
  }

  /** Returns whether its method stands for several nodes. */
  public boolean isExpanded() {
    return !method.equals(name);
  }

  /**
   * Returns this node with everything of it at one place: where a pipeline names the jar that it
   * comes from.
   */
  public NodeModel movedTo(Place other) {
    return new NodeModel(
        name,
        method,
        owner,
        type,
        parameters.stream().map(parameter -> parameter.movedTo(other)).toList(),
        exceptions,
        tags.stream().map(tag -> new TagModel(tag.name(), tag.value(), other)).toList(),
        materialize,
        query.map(written -> written.at(other)),
        derivations.stream()
            .map(one -> new DerivationModel(one.column(), one.from(), one.kind(), other))
            .toList(),
        reach,
        flaws,
        other);
  }

  /** Returns whether javac does not know a type of its signature, or a value of its annotations. */
  public boolean broken() {
    return flaws.contains(Flaw.UNKNOWN_VALUE)
        || type.broken()
        || parameters.stream().anyMatch(parameter -> parameter.type().broken())
        || exceptions.stream().anyMatch(TypeModel::broken);
  }

  /** Returns whether it gives a plan. */
  public boolean isPlan() {
    return type instanceof TypeModel.Declared declared
        && declared.qualifiedName().equals("dev.lanekeeper.plan.Plan");
  }

  /** Returns whether it gives a plan of rows whose columns no record names. */
  public boolean givesRows() {
    return type.isPlanOfRow();
  }

  /** Returns whether the wiring can have an accessor for it. */
  public boolean hasValue() {
    return !type.text().equals("void") && type.isNameable();
  }
}
