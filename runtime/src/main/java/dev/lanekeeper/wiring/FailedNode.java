package dev.lanekeeper.wiring;

import java.util.List;

/**
 * A node that failed.
 *
 * @param node its slot
 * @param path its name, then that of the node that needs it, and so on
 * @param cause what it threw
 */
record FailedNode(int node, List<String> path, Throwable cause) {}
