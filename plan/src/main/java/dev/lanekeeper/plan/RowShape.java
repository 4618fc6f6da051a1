package dev.lanekeeper.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between rows that are records and rows of a schema. */
interface RowShape<R> {

  /** Returns the components' names in the columns' order. */
  List<String> components();

  /** Returns the class of a component's values, boxed. */
  Class<?> componentClass(int index);

  /** Returns a row's plain values. */
  @Nullable Object[] plain(R row) throws ValueMisfit;

  /** Makes a row of as many plain values as there are columns. */
  R make(@Nullable Object[] plain) throws ValueMisfit;
}
