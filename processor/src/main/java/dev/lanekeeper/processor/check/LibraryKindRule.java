package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.List;

/** LK108: what a pipeline composes is a library whose nodes' parameters have names. */
final class LibraryKindRule implements GraphRule {

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    for (LibraryModel library : graph.pipeline().libraries()) {
      switch (library.origin()) {
        case HERE, DESCRIPTOR, BROKEN -> {}
        case UNDESCRIBED ->
            problems.add(
                problem(
                    library,
                    "has no node descriptor, so its parameters' names are not known",
                    "Compile its module with lanekeeper-processor on the processor path."));
        case NOT_A_LIBRARY ->
            problems.add(
                problem(library, "is not marked @NodeLibrary", "Mark it, or name another type."));
      }
    }
  }

  private static Problem problem(LibraryModel library, String wrong, String fix) {
    return new Problem(
        Code.LK108,
        library.place(),
        Code.LK108.message(library.type().qualifiedName(), wrong),
        Code.LK108.fix(fix));
  }
}
