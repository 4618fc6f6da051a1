package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Rel;
import java.util.List;

/** A relation that is being written: what a step of the statement, or its end, will consist of. */
sealed interface Block permits Block.Raw, Block.Table, Select {

  /** Returns how many steps read each other up to this block. */
  Depth depth();

  /** Returns whether this only filters rows of one table and computes columns of them. */
  boolean isLight();

  /**
   * A complete SELECT that nothing can be added to.
   *
   * @param text its text
   * @param source whether it only reads a source
   * @param isLight whether it only filters and computes
   * @param depth how many steps read each other up to here
   */
  record Raw(SqlText text, boolean source, boolean isLight, Depth depth) implements Block {}

  /**
   * A finished step, read by name.
   *
   * @param name its quoted name
   * @param order by what its rows were sorted, over its own columns
   * @param depth how many steps read each other up to here
   */
  record Table(String name, List<Rel.SortKey> order, Depth depth) implements Block {
    @Override
    public boolean isLight() {
      return true;
    }
  }
}
