package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.From;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.DefaultModel;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.QueryModel;
import dev.lanekeeper.processor.model.Role;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Reads one method as a node. */
final class NodeReader {

  private final TypeReader types;
  private final RowReader rows;
  private final TagReader tags;
  private final FlawReader flaws;
  private final QueryReader queries;
  private final Places places;

  NodeReader(
      TypeReader types,
      RowReader rows,
      TagReader tags,
      FlawReader flaws,
      QueryReader queries,
      Places places) {
    this.types = types;
    this.rows = rows;
    this.tags = tags;
    this.flaws = flaws;
    this.queries = queries;
    this.places = places;
  }

  /**
   * Reads a node.
   *
   * @param owner the pipeline or library that it stands in
   * @param parameterNames the names of its parameters; the class file's own may be wrong
   * @param sameName all methods of its class that have its name
   */
  NodeModel read(
      ExecutableElement method,
      TypeModel.Declared owner,
      List<String> parameterNames,
      List<ExecutableElement> sameName) {
    Optional<QueryModel> query = query(method);
    Set<Flaw> found = flaws.read(method, query.isPresent(), sameName);
    if (hasUnknownValue(method)) {
      found = EnumSet.of(Flaw.UNKNOWN_VALUE); // the others may follow from it
    }
    Nullness nullness = Nullness.within(method);
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      parameters.add(parameter(parameter, parameterNames.get(i), nullness, query.isPresent()));
    }
    String name = method.getSimpleName().toString();
    return new NodeModel(
        name,
        name,
        owner,
        types.read(method.getReturnType()),
        parameters,
        method.getThrownTypes().stream().map(types::read).toList(),
        tags.read(method),
        materialize(method),
        query,
        new DerivationReader(places).read(method),
        TypeReader.reach(method),
        found,
        places.at(method));
  }

  private ParameterModel parameter(
      VariableElement parameter, String name, Nullness nullness, boolean inQuery) {
    TypeModel type = types.read(parameter.asType());
    String from =
        Mirrors.find(parameter, From.class)
            .flatMap(mark -> Mirrors.text(mark, "value"))
            .orElse(name);
    Optional<AnnotationMirror> input = Mirrors.find(parameter, Input.class);
    Role role =
        type.text().equals(Names.LANE) ? Role.LANE : input.isPresent() ? Role.INPUT : Role.NODE;
    Optional<Field> value =
        inQuery
            ? rows.columnTypes().column(name, parameter.asType(), parameter, nullness)
            : Optional.empty();
    return new ParameterModel(
        name,
        from,
        type,
        role,
        input.flatMap(mark -> orElse(mark, parameter)),
        value,
        places.at(parameter));
  }

  private static Optional<DefaultModel> orElse(AnnotationMirror input, VariableElement parameter) {
    return Mirrors.text(input, "orElse")
        .filter(text -> !text.equals(Input.NONE))
        .map(text -> new DefaultModel(text, constants(parameter)));
  }

  private static List<String> constants(VariableElement parameter) {
    if (!(parameter.asType() instanceof DeclaredType type)
        || type.asElement().getKind() != ElementKind.ENUM) {
      return List.of();
    }
    return type.asElement().getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .map(element -> element.getSimpleName().toString())
        .toList();
  }

  private static boolean hasUnknownValue(ExecutableElement method) {
    return Mirrors.haveUnknownValue(method)
        || method.getParameters().stream().anyMatch(Mirrors::haveUnknownValue);
  }

  private Optional<QueryModel> query(ExecutableElement method) {
    return Mirrors.find(method, Sql.class).flatMap(sql -> queries.read(method, sql));
  }

  private static boolean materialize(Element method) {
    return Mirrors.find(method, Node.class)
        .flatMap(mark -> Mirrors.written(mark, "materialize"))
        .map(AnnotationValue::getValue)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }
}
