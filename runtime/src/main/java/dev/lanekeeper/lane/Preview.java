package dev.lanekeeper.lane;

import dev.lanekeeper.arrow.RowReader;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** Rows as a table of text. */
final class Preview {

  private static final int MOST_CHARACTERS = 40;

  private Preview() {}

  /** Returns the first rows, and a line that says so if there are more. */
  static String of(ArrowReader reader, Schema schema, int most) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(schema.names());
    while (reader.loadNextBatch()) {
      VectorSchemaRoot batch = reader.getVectorSchemaRoot();
      RowReader values = new RowReader(batch, schema);
      for (int row = 0; row < batch.getRowCount(); row++) {
        lines.add(Arrays.stream(values.read(row)).map(Preview::cell).toList());
      }
    }
    boolean more = lines.size() > most + 1;
    List<List<String>> shown = more ? lines.subList(0, most + 1) : lines;
    return aligned(shown) + (more ? "... and more rows\n" : "");
  }

  private static String aligned(List<List<String>> lines) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        row.append(i == 0 ? "" : " | ").append(line.get(i));
        row.append(" ".repeat(widths[i] - line.get(i).length()));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    String text = CellText.of(value).replace("\r", "\\r").replace("\n", "\\n");
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 3) + "...";
  }
}
