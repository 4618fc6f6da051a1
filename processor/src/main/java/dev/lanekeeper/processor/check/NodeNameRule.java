package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LK104: a name is one node. Nodes of one class are overloads, which {@link SignatureRule} tells.
 */
final class NodeNameRule implements GraphRule {

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    Map<String, NodeModel> first = new HashMap<>();
    for (NodeModel node : graph.pipeline().nodes()) {
      @Nullable NodeModel other = first.putIfAbsent(node.name(), node);
      if (other != null && !other.owner().equals(node.owner())) {
        problems.add(
            new Problem(
                Code.LK104,
                node.place(),
                Code.LK104.message(node.name(), other.fullName(), node.fullName()),
                Code.LK104.fix()));
      }
    }
  }
}
