package dev.lanekeeper.sample.codegraph;

import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.sample.codegraph.cpg.CpgNodes;
import dev.lanekeeper.sample.codegraph.cpg.LinkNodes;
import dev.lanekeeper.sample.codegraph.extract.ParserNodes;
import dev.lanekeeper.sample.codegraph.extract.TableNodes;
import dev.lanekeeper.sample.codegraph.inputs.InputNodes;
import dev.lanekeeper.sample.codegraph.normalize.NameNodes;
import dev.lanekeeper.sample.codegraph.normalize.ScopeNodes;
import dev.lanekeeper.sample.codegraph.outputs.FileNodes;
import dev.lanekeeper.sample.codegraph.outputs.SummaryNodes;
import dev.lanekeeper.sample.codegraph.relate.CallNodes;
import dev.lanekeeper.sample.codegraph.relate.MethodNodes;
import dev.lanekeeper.sample.codegraph.relate.TypeNodes;
import dev.lanekeeper.sample.codegraph.relate.VariableNodes;

/**
 * Java sources in, a code property graph out. The libraries stand in the order of the data flow:
 * what is read, what two parsers see, what it is called, what it means, the graph's tables, and the
 * files.
 */
@Pipeline(
    nodes = {
      InputNodes.class,
      ParserNodes.class,
      TableNodes.class,
      NameNodes.class,
      ScopeNodes.class,
      TypeNodes.class,
      VariableNodes.class,
      MethodNodes.class,
      CallNodes.class,
      LinkNodes.class,
      CpgNodes.class,
      FileNodes.class,
      SummaryNodes.class
    })
public interface CodeGraphPipeline {}
