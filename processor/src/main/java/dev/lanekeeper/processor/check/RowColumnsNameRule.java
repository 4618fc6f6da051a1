package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LK107: each query whose rows have no record can have a class for its columns. */
final class RowColumnsNameRule implements LibraryRule {

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    Map<String, NodeModel> first = new HashMap<>();
    for (NodeModel node : library.nodes()) {
      if (node.query().isPresent() && node.givesRows() && node.flaws().isEmpty()) {
        @Nullable NodeModel other = first.putIfAbsent(node.name().toLowerCase(Locale.ROOT), node);
        if (other != null && !other.name().equals(node.name())) {
          problems.add(
              new Problem(
                  Code.LK107,
                  node.place(),
                  Code.LK107.message(
                      node.name(),
                      "gives its columns the class that those of '" + other.name() + "' have"),
                  Code.LK107.fix()));
        }
      }
    }
  }
}
