package dev.lanekeeper.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.arrow.BatchBuilder;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyIndexTest {

  private static final Schema SCHEMA =
      Schema.parse("id int64, name text, amount float64, hash binary, tags list<text>");

  @Test
  void findsWhatASetFinds() {
    Random random = new Random(5);
    Set<List<@Nullable Object>> expected = new HashSet<>();
    try (BufferAllocator allocator = ArrowMemory.open();
        BatchBuilder kept = new BatchBuilder(SCHEMA, allocator)) {
      KeyIndex index = new KeyIndex(List.of(1, 0), kept);
      for (int i = 0; i < 200_000; i++) {
        Long id = random.nextInt(9) == 0 ? null : (long) random.nextInt(50_000);
        String name = random.nextInt(9) == 0 ? null : "n" + random.nextInt(3);
        @Nullable Object[] row = {id, name, null, null, null};
        boolean isNew = expected.add(Arrays.asList(id, name));
        assertThat(index.has(row)).isEqualTo(!isNew);
        if (isNew) {
          index.add();
          kept.add(row);
        }
      }
      assertThat(kept.rowCount()).isEqualTo(expected.size()).isGreaterThan(100_000);
    }
  }

  @Test
  void valuesAreEqualByContent() {
    try (BufferAllocator allocator = ArrowMemory.open();
        BatchBuilder kept = new BatchBuilder(SCHEMA, allocator)) {
      KeyIndex index = new KeyIndex(List.of(2, 3, 4), kept);
      List<@Nullable Object[]> rows = new ArrayList<>();
      rows.add(new @Nullable Object[] {1L, "a", 0.0, new byte[] {1}, List.of("x")});
      rows.add(new @Nullable Object[] {2L, "b", Double.NaN, new byte[0], List.of()});
      rows.add(new @Nullable Object[] {3L, "c", null, null, null});
      for (@Nullable Object[] row : rows) {
        assertThat(index.has(row)).isFalse();
        index.add();
        kept.add(row);
      }
      assertThat(index.has(new Object[] {9L, "z", -0.0, new byte[] {1}, List.of("x")})).isTrue();
      assertThat(index.has(new Object[] {9L, "z", Double.NaN, new byte[0], List.of()})).isTrue();
      assertThat(index.has(new @Nullable Object[] {9L, "z", null, null, null})).isTrue();
      assertThat(index.has(new Object[] {9L, "z", 0.0, new byte[] {2}, List.of("x")})).isFalse();
      assertThat(index.has(new Object[] {9L, "z", 0.0, new byte[] {1}, List.of()})).isFalse();
    }
  }
}
