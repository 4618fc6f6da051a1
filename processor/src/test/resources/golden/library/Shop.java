package shop;

import dev.lanekeeper.annotation.From;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;

/** A pipeline that composes a library. */
@Pipeline(nodes = Names.class)
public interface Shop {

  @Node
  static int count(@From("loud") Plan<Names.Name> rows, Lane lane) {
    return lane.list(rows).size();
  }
}
