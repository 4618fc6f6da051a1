package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.resolve.Derivations;
import java.util.List;
import java.util.Map;

/** LK110: what a node declares of its columns names columns that are there. */
final class DerivationRule implements LibraryRule {

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    Map<String, Schema> schemas = Derivations.schemas(library.rows());
    for (NodeModel node : library.nodes()) {
      if (node.derivations().isEmpty() || !node.flaws().isEmpty()) {
        continue;
      }
      if (node.query().isPresent()) {
        problems.add(
            problem(
                node.derivations().get(0).place(),
                "the lineage of query '" + node.name() + "' is read off its text",
                "Take it away."));
        continue;
      }
      Derivations.of(node, schemas)
          .misfits()
          .forEach(
              misfit ->
                  problems.add(
                      problem(
                          misfit.place(),
                          misfit.wrong(),
                          "Write parameter.column, as the records have them.")));
    }
  }

  private static Problem problem(Place place, String wrong, String fix) {
    return new Problem(
        Code.LK110, place, Code.LK110.message(Printable.of(wrong)), Code.LK110.fix(fix));
  }
}
