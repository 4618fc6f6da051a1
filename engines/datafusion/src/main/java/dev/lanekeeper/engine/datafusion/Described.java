package dev.lanekeeper.engine.datafusion;

import com.sun.jna.Pointer;
import dev.lanekeeper.annotation.RequiresLane;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.arrow.c.ArrowSchema;
import org.apache.arrow.c.CDataDictionaryProvider;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** Columns that the native library tells of. */
@RequiresLane
final class Described {

  private Described() {}

  /**
   * Returns columns.
   *
   * @param function a native function, given the address of the schema that it fills
   */
  static List<Field> columns(BufferAllocator allocator, LongFunction<@Nullable Pointer> function) {
    try (ArrowSchema schema = ArrowSchema.allocateNew(allocator);
        CDataDictionaryProvider dictionaries = new CDataDictionaryProvider()) {
      NativeCalls.check(function.apply(schema.memoryAddress()));
      return Data.importSchema(allocator, schema, dictionaries).getFields();
    }
  }
}
