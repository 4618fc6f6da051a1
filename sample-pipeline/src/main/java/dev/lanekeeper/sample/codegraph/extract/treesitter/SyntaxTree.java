package dev.lanekeeper.sample.codegraph.extract.treesitter;

import java.util.ArrayList;
import java.util.List;

/**
 * One file's tree, copied out of native memory once, because each look into it costs microseconds.
 * A node is a number; {@link #NONE} is no node. Punctuation and keywords are left out.
 */
final class SyntaxTree {

  static final int NONE = -1;

  private final String text;
  private final String[] types;
  private final String[] fields;
  private final int[] starts;
  private final int[] ends;
  private final int[] firstChildren;
  private final int[] nextSiblings;
  private final List<Gap> gaps;

  SyntaxTree(
      String text,
      String[] types,
      String[] fields,
      int[] starts,
      int[] ends,
      int[] firstChildren,
      int[] nextSiblings,
      List<Gap> gaps) {
    this.text = text;
    this.types = types;
    this.fields = fields;
    this.starts = starts;
    this.ends = ends;
    this.firstChildren = firstChildren;
    this.nextSiblings = nextSiblings;
    this.gaps = gaps;
  }

  /**
   * A place that the grammar does not fit.
   *
   * @param start where it starts
   * @param missing what is missing there; empty if there is too much
   */
  record Gap(int start, String missing) {}

  List<Gap> gaps() {
    return gaps;
  }

  /** Returns the grammar's name of a node; empty for {@link #NONE}. */
  String type(int node) {
    return node == NONE ? "" : types[node];
  }

  boolean is(int node, String type) {
    return node != NONE && types[node].equals(type);
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return ends[node];
  }

  String text(int node) {
    return node == NONE ? "" : text.substring(starts[node], ends[node]);
  }

  /** Returns the text between two offsets. */
  String text(int start, int end) {
    return text.substring(start, end);
  }

  /** Returns the first child, comments included; {@link #NONE} for {@link #NONE}. */
  int firstChild(int node) {
    return node == NONE ? NONE : firstChildren[node];
  }

  int next(int node) {
    return nextSiblings[node];
  }

  /** Returns the first child in a field of the grammar. */
  int child(int node, String field) {
    for (int child = firstChild(node); child != NONE; child = nextSiblings[child]) {
      if (fields[child].equals(field)) {
        return child;
      }
    }
    return NONE;
  }

  /** Returns the first child of a type. */
  int childOfType(int node, String type) {
    for (int child = firstChild(node); child != NONE; child = nextSiblings[child]) {
      if (types[child].equals(type)) {
        return child;
      }
    }
    return NONE;
  }

  /** Returns whether a child stands in a field of the grammar. */
  boolean isIn(int child, String field) {
    return fields[child].equals(field);
  }

  /** Returns a node's children but comments; none for {@link #NONE}. */
  List<Integer> children(int node) {
    List<Integer> children = new ArrayList<>();
    for (int child = firstChild(node); child != NONE; child = nextSiblings[child]) {
      if (!isComment(child)) {
        children.add(child);
      }
    }
    return children;
  }

  boolean isComment(int node) {
    return types[node].equals("line_comment") || types[node].equals("block_comment");
  }

  /** Returns the number of nodes; they are numbered in the order of the text. */
  int size() {
    return types.length;
  }
}
