package dev.lanekeeper.processor.resolve;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.lineage.ColumnUse;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.lineage.SourceColumn;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.model.DerivationModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lineage that a node written in Java declares with {@code @Derives}. */
public final class Derivations {

  private final NodeModel node;
  private final Optional<Schema> result;
  private final Map<String, Schema> relations = new LinkedHashMap<>();
  private final Map<String, Map<SourceColumn, Set<LineageKind>>> columns = new LinkedHashMap<>();
  private final Map<SourceColumn, Set<LineageKind>> rows = new LinkedHashMap<>();
  private final List<Misfit> misfits = new ArrayList<>();

  /**
   * Something that is declared, but is not there.
   *
   * @param place the annotation
   * @param wrong what is wrong, with the nearest names
   */
  public record Misfit(Place place, String wrong) {}

  private Derivations(NodeModel node, Map<String, Schema> schemas) {
    this.node = node;
    this.result = schema(node.type(), schemas);
    for (ParameterModel parameter : node.parameters()) {
      schema(parameter.type(), schemas)
          .ifPresent(schema -> relations.put(parameter.name(), schema));
    }
    result.ifPresent(
        schema -> schema.names().forEach(column -> columns.put(column, new LinkedHashMap<>())));
  }

  /**
   * Reads what a node declares.
   *
   * @param schemas the columns of the records that may be its own and its parameters'
   */
  public static Derivations of(NodeModel node, Map<String, Schema> schemas) {
    Derivations found = new Derivations(node, schemas);
    node.derivations().forEach(found::add);
    return found;
  }

  /** Returns the columns of each usable record, by its name as types have it. */
  public static Map<String, Schema> schemas(Collection<RowModel> records) {
    Map<String, Schema> schemas = new HashMap<>();
    for (RowModel record : records) {
      record.schema().ifPresent(schema -> schemas.put(record.type().text(), schema));
    }
    return schemas;
  }

  /** Returns the columns of a plan or list of one of the records; empty if it is none. */
  public static Optional<Schema> schema(TypeModel type, Map<String, Schema> schemas) {
    return type instanceof TypeModel.Declared rows && rows.arguments().size() == 1
        ? Optional.ofNullable(schemas.get(rows.arguments().get(0).text()))
        : Optional.empty();
  }

  /** Returns what is declared, but is not there. */
  public List<Misfit> misfits() {
    return misfits;
  }

  /** Returns what is declared, as far as it is there. */
  public QueryLineage lineage() {
    return new QueryLineage(
        columns.values().stream().map(Derivations::uses).toList(), uses(rows), List.of());
  }

  private static List<ColumnUse> uses(Map<SourceColumn, Set<LineageKind>> sources) {
    return sources.entrySet().stream()
        .map(source -> new ColumnUse(source.getKey(), source.getValue()))
        .toList();
  }

  private void add(DerivationModel derivation) {
    String column = derivation.column();
    if (!column.isEmpty() && !columns.containsKey(column)) {
      wrong(
          derivation,
          result.isPresent()
              ? "node '"
                  + node.name()
                  + "' gives no column '"
                  + column
                  + "'"
                  + Nearest.hint(column, columns.keySet())
              : "node '" + node.name() + "' gives no rows whose columns are known");
      return;
    }
    for (String from : derivation.from()) {
      add(derivation, from);
    }
  }

  private void add(DerivationModel derivation, String from) {
    int dot = from.indexOf('.');
    String name = dot < 0 ? from : from.substring(0, dot);
    Schema relation = relations.get(name);
    if (relation == null) {
      wrong(
          derivation,
          "no parameter of '"
              + node.name()
              + "' with columns is named '"
              + name
              + "'"
              + Nearest.hint(name, relations.keySet()));
    } else if (dot < 0) {
      common(derivation, name, relation);
    } else {
      String path = from.substring(dot + 1);
      Optional<SourceColumn> source = column(name, relation, path);
      if (source.isEmpty()) {
        wrong(
            derivation,
            "'" + name + "' has no column '" + path + "'" + Nearest.hint(path, relation.names()));
      } else {
        add(derivation, source.get());
      }
    }
  }

  private void add(DerivationModel derivation, SourceColumn source) {
    boolean ofRows = derivation.column().isEmpty();
    if (ofRows && derivation.kind().isDirect() && result.isPresent()) {
      wrong(
          derivation,
          "it names no column, and rows as a whole are no "
              + derivation.kind()
              + " of a column, but JOIN, GROUP_BY, FILTER or SORT");
    } else {
      (ofRows ? rows : columns.getOrDefault(derivation.column(), rows))
          .computeIfAbsent(source, none -> EnumSet.noneOf(LineageKind.class))
          .add(derivation.kind());
    }
  }

  private void common(DerivationModel derivation, String name, Schema relation) {
    List<String> common = columns.keySet().stream().filter(relation.names()::contains).toList();
    if (!derivation.column().isEmpty()) {
      wrong(derivation, "'" + name + "' is a relation: name a column of it, or take column away");
    } else if (common.isEmpty()) {
      wrong(derivation, "'" + node.name() + "' and '" + name + "' have no column in common");
    }
    for (String column : common) {
      columns
          .getOrDefault(column, rows)
          .computeIfAbsent(SourceColumn.of(name, column), none -> EnumSet.noneOf(LineageKind.class))
          .add(derivation.kind());
    }
  }

  /** Finds a column, or a field of one: names may have dots. */
  private static Optional<SourceColumn> column(String relation, Schema schema, String path) {
    for (Field field : schema.fields()) {
      if (path.equals(field.name())) {
        return Optional.of(SourceColumn.of(relation, field.name()));
      }
      if (path.startsWith(field.name() + ".") && field.type() instanceof DataType.Struct struct) {
        Optional<SourceColumn> inner =
            column(relation, struct.schema(), path.substring(field.name().length() + 1));
        if (inner.isPresent()) {
          List<String> fields = new ArrayList<>(List.of(inner.get().column()));
          fields.addAll(inner.get().fields());
          return Optional.of(new SourceColumn(relation, field.name(), fields));
        }
      }
    }
    return Optional.empty();
  }

  private void wrong(DerivationModel derivation, String text) {
    misfits.add(new Misfit(derivation.place(), text));
  }
}
