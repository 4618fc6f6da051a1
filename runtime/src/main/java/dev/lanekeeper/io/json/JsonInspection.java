package dev.lanekeeper.io.json;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at the objects of a JSON file for what columns they could be. */
@RequiresLane
public final class JsonInspection {

  private JsonInspection() {}

  /**
   * Looks at a file.
   *
   * @param rows how many objects to look at
   * @throws dev.lanekeeper.diagnostic.LaneException LK407 if it is missing, or no JSON
   */
  public static Inspection of(Path file, long rows) {
    try (JsonCursor objects = JsonCursor.open(file, new Schema(List.of()))) {
      JsonKinds.Objects seen = new JsonKinds.Objects();
      long count = 0;
      while (count < rows && objects.next()) {
        seen.add(objects.parser());
        count++;
      }
      boolean all = count < rows || !objects.next();
      return new Inspection(
          file.toString(), (all ? "all " : "the first ") + count + " objects", seen.columns());
    } catch (IOException e) {
      throw JsonFailures.of(file, e);
    }
  }
}
