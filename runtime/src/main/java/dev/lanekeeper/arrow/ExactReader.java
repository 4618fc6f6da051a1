package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * A stream under exactly the Arrow schema of a plan, whatever the engine says about nullability and
 * calls the elements of lists. Types and names must be the plan's already: a difference fails
 * loudly, because somebody would read wrong values. Buffers are shared, not copied. Closing it
 * closes the engine's stream.
 */
public final class ExactReader extends ArrowReader {

  private final Schema schema;
  private final Map<String, String> metadata;
  private final ArrowReader rows;
  private boolean checked;

  /**
   * Wraps a stream, and takes it over.
   *
   * @param metadata what the schema says besides its columns
   */
  public ExactReader(
      Schema schema, Map<String, String> metadata, ArrowReader rows, BufferAllocator allocator) {
    super(allocator);
    this.schema = schema;
    this.metadata = metadata;
    this.rows = rows;
  }

  /**
   * Loads the next batch.
   *
   * @throws LaneException LK900 if the stream has other columns than the plan, LK402 if a decimal
   *     has more digits than its type
   */
  @Override
  public boolean loadNextBatch() throws IOException {
    if (!checked) {
      check(rows.getVectorSchemaRoot().getSchema().getFields());
      checked = true;
    }
    prepareLoadNextBatch();
    if (!rows.loadNextBatch()) {
      return false;
    }
    VectorSchemaRoot target = getVectorSchemaRoot();
    try (ArrowRecordBatch batch = new VectorUnloader(rows.getVectorSchemaRoot()).getRecordBatch()) {
      new VectorLoader(target).load(batch);
    }
    DecimalRange.check(target);
    return true;
  }

  private void check(List<Field> got) {
    List<Field> wanted = readSchema().getFields();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
      Field want = i < wanted.size() ? wanted.get(i) : null;
      Field have = i < got.size() ? got.get(i) : null;
      if (want == null || have == null || !isSame(want, have, true)) {
        problems.add("  column " + (i + 1) + ": expected " + want + ", got " + have);
      }
    }
    if (!problems.isEmpty()) {
      throw new LaneException(
          Code.LK900,
          Code.LK900.message(
              "The engine's result does not have the plan's columns:\n"
                  + String.join("\n", problems)),
          Code.LK900.fix(),
          null);
    }
  }

  private static boolean isSame(Field want, Field got, boolean named) {
    if (!want.getType().equals(got.getType())
        || want.getChildren().size() != got.getChildren().size()
        || (named && !Objects.equals(want.getName(), got.getName()))) {
      return false;
    }
    boolean childrenNamed = want.getType() instanceof ArrowType.Struct;
    for (int i = 0; i < want.getChildren().size(); i++) {
      if (!isSame(want.getChildren().get(i), got.getChildren().get(i), childrenNamed)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long bytesRead() {
    return rows.bytesRead();
  }

  @Override
  protected void closeReadSource() throws IOException {
    rows.close();
  }

  @Override
  protected org.apache.arrow.vector.types.pojo.Schema readSchema() {
    return ArrowTypes.schema(schema, metadata);
  }
}
