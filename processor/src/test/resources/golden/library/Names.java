package shop;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import java.util.List;

/** Nodes for several pipelines, one of them a query. */
@NodeLibrary
public interface Names {

  record Name(long id, String name) {}

  @Node
  @Tag(layer = "inputs")
  static List<Name> names(@Input String text) {
    return List.of(new Name(1, text));
  }

  @Node
  @Tag(layer = "normalize")
  @Sql("select id, upper(name) as name from names where id > :after")
  Plan<Name> loud(Plan<Name> names, @Input long after);
}
