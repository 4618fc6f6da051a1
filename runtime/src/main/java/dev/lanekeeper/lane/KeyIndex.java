package dev.lanekeeper.lane;

import dev.lanekeeper.arrow.BatchBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that share a key among those kept in Arrow memory. It holds eight bytes for each slot
 * of an open hash table, and no object: the keys themselves are read back where hashes are equal.
 * Nulls are equal, as are byte arrays of equal bytes, and zeros of either sign.
 */
final class KeyIndex {

  private static final int FIRST_SLOTS = 1 << 10;

  private final int[] columns;
  private final BatchBuilder kept;

  /** In the upper half a hash, in the lower the number of a row, from 1; 0 is a free slot. */
  private long[] slots = new long[FIRST_SLOTS];

  private int size;
  private int asked;
  private int askedHash;

  /**
   * Starts without keys.
   *
   * @param columns the key's places in the kept rows
   * @param kept the rows
   */
  KeyIndex(List<Integer> columns, BatchBuilder kept) {
    this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
    this.kept = kept;
  }

  /** Returns whether a kept row has the key of a row. */
  boolean has(@Nullable Object[] row) {
    askedHash = hash(row);
    asked = askedHash & (slots.length - 1);
    while (slots[asked] != 0) {
      long slot = slots[asked];
      if ((int) (slot >>> Integer.SIZE) == askedHash && isSame((int) slot - 1, row)) {
        return true;
      }
      asked = (asked + 1) & (slots.length - 1);
    }
    return false;
  }

  /**
   * Adds the key of the row that was asked for last, which no kept row has: it gets the next number
   * among the kept ones.
   */
  void add() {
    slots[asked] = (long) askedHash << Integer.SIZE | (kept.rowCount() + 1);
    size++;
    if (size > slots.length / 2) {
      grow();
    }
  }

  private boolean isSame(int keptRow, @Nullable Object[] row) {
    for (int column : columns) {
      if (!isEqual(kept.value(keptRow, column), row[column])) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(old.length, 2)];
    for (long slot : old) {
      if (slot != 0) {
        int at = (int) (slot >>> Integer.SIZE) & (slots.length - 1);
        while (slots[at] != 0) {
          at = (at + 1) & (slots.length - 1);
        }
        slots[at] = slot;
      }
    }
  }

  private int hash(@Nullable Object[] row) {
    int hash = 0;
    for (int column : columns) {
      hash = 31 * hash + hash(row[column]);
    }
    // Sequences of numbers must not become sequences of slots: runs of them make long searches.
    int mixed = hash * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }

  private static int hash(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return Arrays.hashCode(bytes);
    } else if (value instanceof Object[] nested) {
      return hashOfAll(Arrays.asList(nested));
    } else if (value instanceof List<?> list) {
      return hashOfAll(list);
    }
    return Objects.hashCode(unsigned(value));
  }

  private static int hashOfAll(List<?> values) {
    int hash = 1;
    for (Object value : values) {
      hash = 31 * hash + hash(value);
    }
    return hash;
  }

  private static boolean isEqual(@Nullable Object one, @Nullable Object other) {
    if (one instanceof byte[] a && other instanceof byte[] b) {
      return Arrays.equals(a, b);
    } else if (one instanceof Object[] a && other instanceof Object[] b) {
      return areEqual(Arrays.asList(a), Arrays.asList(b));
    } else if (one instanceof List<?> a && other instanceof List<?> b) {
      return areEqual(a, b);
    }
    return Objects.equals(unsigned(one), unsigned(other));
  }

  private static boolean areEqual(List<?> one, List<?> other) {
    boolean equal = one.size() == other.size();
    for (int i = 0; equal && i < one.size(); i++) {
      equal = isEqual(one.get(i), other.get(i));
    }
    return equal;
  }

  /** Returns a value, a zero without its sign. */
  private static @Nullable Object unsigned(@Nullable Object value) {
    if (value instanceof Double number) {
      return number + 0.0;
    }
    return value instanceof Float number ? (Object) (number + 0.0f) : value;
  }
}
