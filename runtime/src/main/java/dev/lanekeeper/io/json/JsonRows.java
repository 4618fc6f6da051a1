package dev.lanekeeper.io.json;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The rows of a JSON file: objects one after the other, or in an array. A name that ends in {@code
 * .gz} means that the file is compressed.
 *
 * @param file the file, UTF-8
 * @param schema the columns to read; keys are found by exact name, else by a name unique when case
 *     is ignored. What an object has not is null
 */
public record JsonRows(Path file, Schema schema) implements RowSource {

  @Override
  public String identity() {
    return file.toString();
  }

  @Override
  public String description() {
    return file.toString();
  }

  @Override
  @RequiresLane
  public RowCursor open() throws IOException {
    return JsonCursor.open(file, schema);
  }
}
