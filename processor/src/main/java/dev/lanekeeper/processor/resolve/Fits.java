package dev.lanekeeper.processor.resolve;

import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.model.TypeModel.Array;
import dev.lanekeeper.processor.model.TypeModel.Bound;
import dev.lanekeeper.processor.model.TypeModel.Declared;
import dev.lanekeeper.processor.model.TypeModel.Primitive;
import dev.lanekeeper.processor.model.TypeModel.Wildcard;
import dev.lanekeeper.processor.model.TypeTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether a value of one type can be given for another, as a Java call would take it. */
public final class Fits {

  private static final String PLAN = "dev.lanekeeper.plan.Plan";
  private static final String ARROW_TABLE = "dev.lanekeeper.arrow.ArrowTable";
  private static final String OBJECT = "java.lang.Object";

  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "char", "java.lang.Character",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");

  /** What each primitive widens to, Java Language Specification 5.1.2. */
  private static final Map<String, List<String>> WIDER =
      Map.of(
          "byte", List.of("short", "int", "long", "float", "double"),
          "short", List.of("int", "long", "float", "double"),
          "char", List.of("int", "long", "float", "double"),
          "int", List.of("long", "float", "double"),
          "long", List.of("float", "double"),
          "float", List.of("double"));

  private Fits() {}

  /** Returns how a node's value becomes a parameter's; empty if it cannot. */
  static Optional<Source.Reading> reading(TypeModel given, TypeModel wanted, TypeTable table) {
    if (fits(given, wanted, table)) {
      return Optional.of(Source.Reading.VALUE);
    }
    return readAsPlan(given, wanted, table) ? Optional.of(Source.Reading.ROWS) : Optional.empty();
  }

  /**
   * Returns whether a value of the given type is a value of the wanted one, or becomes one by
   * boxing or widening.
   */
  public static boolean fits(TypeModel given, TypeModel wanted, TypeTable table) {
    if (given.text().equals(wanted.text()) || given.broken() || wanted.broken()) {
      return true;
    }
    if (given instanceof Primitive from) {
      return wanted instanceof Primitive to
          ? WIDER.getOrDefault(from.text(), List.of()).contains(to.text())
          : subtype(given, wanted, table);
    }
    if (wanted instanceof Primitive to) {
      return unboxed(given)
          .filter(
              from ->
                  from.equals(to.text()) || WIDER.getOrDefault(from, List.of()).contains(to.text()))
          .isPresent();
    }
    if (given instanceof Array from) {
      return wanted.text().equals(OBJECT)
          || (wanted instanceof Array to
              && !(from.component() instanceof Primitive)
              && !(to.component() instanceof Primitive)
              && fits(from.component(), to.component(), table));
    }
    return subtype(given, wanted, table);
  }

  private static boolean readAsPlan(TypeModel given, TypeModel wanted, TypeTable table) {
    if (!(wanted instanceof Declared plan)
        || !plan.qualifiedName().equals(PLAN)
        || plan.arguments().size() != 1) {
      return false;
    }
    Declared list = Declared.of("java.util", "List").with(plan.arguments().get(0));
    return given.text().equals(ARROW_TABLE) || subtype(given, list, table);
  }

  private static boolean subtype(TypeModel given, TypeModel wanted, TypeTable table) {
    return table.of(given).stream().anyMatch(type -> same(type, wanted, table));
  }

  /** Compares type arguments one by one, where wildcards take more than their own text. */
  private static boolean same(TypeModel type, TypeModel wanted, TypeTable table) {
    if (type.text().equals(wanted.text())) {
      return true;
    }
    if (!(type instanceof Declared one)
        || !(wanted instanceof Declared other)
        || !one.qualifiedName().equals(other.qualifiedName())
        || one.arguments().size() != other.arguments().size()
        || one.arguments().isEmpty()) {
      return false;
    }
    for (int i = 0; i < one.arguments().size(); i++) {
      if (!contained(one.arguments().get(i), other.arguments().get(i), table)) {
        return false;
      }
    }
    return true;
  }

  private static boolean contained(TypeModel argument, TypeModel wanted, TypeTable table) {
    if (argument.text().equals(wanted.text())) {
      return true;
    }
    if (!(wanted instanceof Wildcard wildcard)) {
      return false;
    }
    if (wildcard.type().isEmpty()) {
      return true;
    }
    TypeModel limit = wildcard.type().get();
    if (argument instanceof Wildcard inner) {
      return wildcard.bound() == inner.bound()
          && inner.type().isPresent()
          && (inner.bound() == Bound.EXTENDS
              ? subtype(inner.type().get(), limit, table)
              : subtype(limit, inner.type().get(), table));
    }
    return wildcard.bound() == Bound.EXTENDS
        ? subtype(argument, limit, table)
        : subtype(limit, argument, table);
  }

  private static Optional<String> unboxed(TypeModel type) {
    return BOXES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(type.text()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
