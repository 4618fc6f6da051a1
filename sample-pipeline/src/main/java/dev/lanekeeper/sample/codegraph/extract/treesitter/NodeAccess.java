package dev.lanekeeper.sample.codegraph.extract.treesitter;

import org.treesitter.TSNode;
import org.treesitter.TSParser;

/**
 * Looks at nodes without the check for null that the library makes before each look: that check is
 * a native call too, and doubles the cost.
 */
abstract class NodeAccess extends TSParser {

  private NodeAccess() {}

  static int symbol(TSNode node) {
    return ts_node_symbol(node);
  }

  static int start(TSNode node) {
    return ts_node_start_byte(node);
  }

  static int end(TSNode node) {
    return ts_node_end_byte(node);
  }
}
