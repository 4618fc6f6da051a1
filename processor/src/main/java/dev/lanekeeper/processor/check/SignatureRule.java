package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** LK106: a node is a method that straight code can call. */
final class SignatureRule implements LibraryRule {

  private static final String PLAN = "dev.lanekeeper.plan.Plan";

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    for (Flaw flaw : inOrder(library.flaws())) {
      problems.add(problem("Type", library.type().simpleName(), flaw, library.place()));
    }
    library.nodes().forEach(node -> problems.addAll(problems(node)));
  }

  static List<Problem> problems(NodeModel node) {
    Set<Flaw> flaws = inOrder(node.flaws());
    boolean usable = node.flaws().isEmpty() && node.hasValue();
    if (usable && node.query().isPresent() && !isPlanOfRows(node.type())) {
      flaws.add(Flaw.QUERY_WITHOUT_RECORD);
    } else if (usable && node.materialize() && !isPlan(node.type())) {
      flaws.add(Flaw.NOTHING_TO_MATERIALIZE);
    }
    return flaws.stream()
        .filter(flaw -> flaw != Flaw.UNKNOWN_VALUE)
        .map(flaw -> problem("Node", node.fullName(), flaw, node.place()))
        .toList();
  }

  private static boolean isPlan(TypeModel type) {
    return type instanceof TypeModel.Declared declared && declared.qualifiedName().equals(PLAN);
  }

  private static boolean isPlanOfRows(TypeModel type) {
    return isPlan(type)
        && type instanceof TypeModel.Declared plan
        && plan.arguments().size() == 1
        && plan.arguments().get(0) instanceof TypeModel.Declared;
  }

  private static Set<Flaw> inOrder(Set<Flaw> flaws) {
    Set<Flaw> sorted = EnumSet.noneOf(Flaw.class);
    sorted.addAll(flaws);
    return sorted;
  }

  private static Problem problem(String what, String name, Flaw flaw, Place place) {
    return new Problem(
        Code.LK106,
        place,
        Code.LK106.message(what, name, flaw.wrong()),
        Code.LK106.fix(flaw.fix()));
  }
}
