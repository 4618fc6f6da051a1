package dev.lanekeeper.render;

/**
 * How many steps read each other up to a block.
 *
 * @param steps all of them
 * @param inline those since the last one whose rows the engine keeps
 * @param heavy those of the inline ones that do more than to filter rows and compute columns
 */
record Depth(int steps, int inline, int heavy) {

  /** No step. */
  static final Depth NONE = new Depth(0, 0, 0);

  /** Returns the depth of something that reads both. */
  Depth max(Depth other) {
    return new Depth(
        Math.max(steps, other.steps), Math.max(inline, other.inline), Math.max(heavy, other.heavy));
  }

  /** Returns the depth of some more steps. */
  Depth plus(int more, boolean light) {
    return new Depth(steps + more, inline + more, light ? heavy : heavy + more);
  }

  /** Returns the depth of a step whose rows the engine keeps. */
  Depth kept() {
    return new Depth(steps, 0, 0);
  }
}
