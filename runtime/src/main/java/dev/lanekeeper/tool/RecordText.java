package dev.lanekeeper.tool;

import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.record.RecordSource;

/** The record of a source as text, and what it was made of. */
final class RecordText {

  private RecordText() {}

  static String of(Inspection found, SourceOptions options) {
    StringBuilder text = new StringBuilder();
    comment(text, "The columns of " + found.source() + ", by " + found.basis() + ".");
    for (FoundColumn column : found.without()) {
      comment(text, "Left out: " + column + ", which no column of a record can be.");
    }
    Schema schema = found.schema();
    if (schema.fields().isEmpty()) {
      comment(text, "There is no column that a record can have.");
      return text.toString().stripTrailing();
    }
    RecordSource record =
        RecordSource.named(options.option("name", options.simpleName()), schema)
            .inNullMarked(Boolean.parseBoolean(options.option("nullMarked", "false")))
            .inCamelCase();
    if (!record.fits()) {
      comment(text, "These are more than a record has room for: Plan<Row> with this row type.");
      return text.append(record.rowType()).toString();
    }
    return text.append(record.text()).toString();
  }

  /** What files are called may hold anything. */
  private static void comment(StringBuilder text, String line) {
    text.append("// ")
        .append(line.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\\\]", "?"))
        .append('\n');
  }
}
