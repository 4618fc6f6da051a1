package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.source.ColumnMatch;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Arrow IPC file, of the file or the stream format, as the columns of a plan: those are
 * picked and named; their types stay the file's, as far as all their values are values of the
 * plan's types too.
 */
public final class IpcReader extends ArrowReader implements FailingReader {

  private static final byte[] FILE_MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final Schema schema;
  private final ArrowReader rows;
  private final int[] positions;
  private final Runnable check;
  private volatile @Nullable LaneException failure;
  private boolean closed;

  private IpcReader(
      Path file,
      Schema schema,
      ArrowReader rows,
      int[] positions,
      BufferAllocator allocator,
      Runnable check) {
    super(allocator);
    this.check = check;
    this.file = file;
    this.schema = schema;
    this.rows = rows;
    this.positions = positions;
  }

  /**
   * Opens a file. The caller closes the reader.
   *
   * @param check called before each batch; what it throws ends the stream
   * @throws LaneException LK407 if it is not there, no Arrow file, or has other columns
   */
  public static IpcReader open(
      Path file, Schema schema, BufferAllocator allocator, Runnable check) {
    ArrowReader rows = null;
    try {
      rows = reader(file, allocator);
      int[] positions = match(file, schema, rows);
      return new IpcReader(file, schema, rows, positions, allocator, check);
    } catch (IOException | RuntimeException e) {
      closeQuietly(rows, e);
      throw told(file, e);
    }
  }

  /**
   * Looks at the columns of a file. No rows are read.
   *
   * @throws LaneException LK407 if it is not there, or no Arrow file
   */
  public static Inspection inspect(Path file, BufferAllocator allocator) {
    try (ArrowReader rows = reader(file, allocator)) {
      List<FoundColumn> columns = new ArrayList<>();
      for (FieldVector vector : rows.getVectorSchemaRoot().getFieldVectors()) {
        org.apache.arrow.vector.types.pojo.Field field = valuesOf(vector, rows);
        columns.add(
            new FoundColumn(
                vector.getName(),
                PlanTypes.of(field),
                PlanTypes.describe(field),
                vector.getField().isNullable(),
                wanted -> PlanTypes.fits(field, wanted)));
      }
      return new Inspection(file.toString(), "the file's schema", columns);
    } catch (IOException | RuntimeException e) {
      throw told(file, e);
    }
  }

  private static ArrowReader reader(Path file, BufferAllocator allocator) throws IOException {
    boolean isFile;
    try (InputStream start = Files.newInputStream(file)) {
      isFile = Arrays.equals(start.readNBytes(FILE_MAGIC.length), FILE_MAGIC);
    }
    return isFile
        ? new ArrowFileReader(FileChannel.open(file), allocator)
        : new ArrowStreamReader(new BufferedInputStream(Files.newInputStream(file)), allocator);
  }

  private static int[] match(Path file, Schema schema, ArrowReader rows) throws IOException {
    List<FieldVector> vectors = rows.getVectorSchemaRoot().getFieldVectors();
    List<String> names = vectors.stream().map(FieldVector::getName).toList();
    ColumnMatch match = new ColumnMatch(names);
    int[] positions = new int[schema.fields().size()];
    for (int i = 0; i < positions.length; i++) {
      Field wanted = schema.fields().get(i);
      positions[i] = match.find(wanted);
      if (positions[i] >= 0) {
        org.apache.arrow.vector.types.pojo.Field got = valuesOf(vectors.get(positions[i]), rows);
        if (!PlanTypes.fits(got, wanted.type())) {
          match.misfit(wanted, PlanTypes.describe(got));
        }
      }
    }
    StringJoiner all = new StringJoiner(", ");
    for (FieldVector vector : vectors) {
      all.add(vector.getName() + " " + PlanTypes.describe(valuesOf(vector, rows)));
    }
    Optional<String> problem = match.problem("file", all.toString());
    if (problem.isPresent()) {
      throw failure(file, problem.get(), ColumnMatch.FIX, null);
    }
    return positions;
  }

  /** Returns the type of a column's values, which may be in a dictionary. */
  private static org.apache.arrow.vector.types.pojo.Field valuesOf(
      FieldVector vector, ArrowReader rows) throws IOException {
    DictionaryEncoding encoding = vector.getField().getDictionary();
    if (encoding == null) {
      return vector.getField();
    }
    Dictionary values = rows.getDictionaryVectors().get(encoding.getId());
    return values == null ? vector.getField() : values.getVector().getField();
  }

  @Override
  public Optional<LaneException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public boolean loadNextBatch() throws IOException {
    LaneException before = failure;
    if (before != null) {
      throw new IOException(before.getMessage(), before); // engines may ask again
    }
    try {
      check.run();
      prepareLoadNextBatch();
      if (!rows.loadNextBatch()) {
        return false;
      }
      VectorSchemaRoot all = rows.getVectorSchemaRoot();
      List<FieldVector> picked = new ArrayList<>();
      for (int i = 0; i < positions.length; i++) {
        FieldVector vector = all.getVector(positions[i]);
        if (!schema.fields().get(i).nullable() && vector.getNullCount() > 0) {
          throw RowStream.nullFound(schema.fields().get(i), file.toString());
        }
        picked.add(vector);
      }
      VectorUnloader unloader = new VectorUnloader(rooted(picked, all.getRowCount()));
      try (ArrowRecordBatch batch = unloader.getRecordBatch()) {
        new VectorLoader(getVectorSchemaRoot()).load(batch);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LaneException told = told(file, e);
      failure = told;
      throw new IOException(told.getMessage(), told);
    }
  }

  private static VectorSchemaRoot rooted(List<FieldVector> vectors, int rowCount) {
    return new VectorSchemaRoot(
        vectors.stream().map(FieldVector::getField).toList(), vectors, rowCount);
  }

  private static LaneException told(Path file, Exception e) {
    if (e instanceof LaneException coded) {
      return coded;
    } else if (e instanceof NoSuchFileException) {
      return failure(file, "does not exist", "Correct the path.", e);
    } else if (Files.isDirectory(file)) {
      return failure(file, "is a folder, not a file", "Name the files in it.", e);
    }
    return failure(
        file,
        "cannot be read as Arrow: " + e,
        "Replace the file; it may be damaged, compressed, or of another format.",
        e);
  }

  private static LaneException failure(
      Path file, String problem, String fix, @Nullable Exception cause) {
    return new LaneException(
        Code.LK407, Code.LK407.message(file + " " + problem), Code.LK407.fix(fix), cause);
  }

  private static void closeQuietly(@Nullable ArrowReader rows, Exception failure) {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public Map<Long, Dictionary> getDictionaryVectors() throws IOException {
    return rows.getDictionaryVectors();
  }

  @Override
  public Dictionary lookup(long id) {
    return rows.lookup(id);
  }

  @Override
  public Set<Long> getDictionaryIds() {
    return rows.getDictionaryIds();
  }

  @Override
  public long bytesRead() {
    return rows.bytesRead();
  }

  @Override
  protected void closeReadSource() throws IOException {
    if (!closed) {
      closed = true;
      rows.close();
    }
  }

  @Override
  protected org.apache.arrow.vector.types.pojo.Schema readSchema() throws IOException {
    List<org.apache.arrow.vector.types.pojo.Field> fields = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      var field = rows.getVectorSchemaRoot().getVector(positions[i]).getField();
      fields.add(
          new org.apache.arrow.vector.types.pojo.Field(
              schema.fields().get(i).name(), field.getFieldType(), field.getChildren()));
    }
    return new org.apache.arrow.vector.types.pojo.Schema(fields);
  }
}
