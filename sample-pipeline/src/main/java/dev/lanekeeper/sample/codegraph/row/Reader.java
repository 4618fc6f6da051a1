package dev.lanekeeper.sample.codegraph.row;

/** Which parser a row comes from. */
public enum Reader {
  /** javac's parser. */
  JAVAC,
  /** tree-sitter, which reads on after errors. */
  TREE_SITTER
}
