package dev.lanekeeper.processor.guard;

import com.sun.source.tree.Tree;

/**
 * A report and where it is printed.
 *
 * @param report what is wrong
 * @param tree the token
 */
record Finding(Report report, Tree tree) {}
