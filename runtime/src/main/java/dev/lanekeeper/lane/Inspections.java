package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.IpcReader;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.io.json.JsonInspection;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;

/** Looks at the columns of sources. */
@RequiresLane
final class Inspections {

  private final EngineSession session;
  private final BufferAllocator allocator;
  private final long rows;

  Inspections(EngineSession session, BufferAllocator allocator, long rows) {
    this.session = session;
    this.allocator = allocator;
    this.rows = rows;
  }

  /**
   * A source that a plan reads.
   *
   * @param schema as which columns
   * @param found what columns it has
   */
  record Scanned(Schema schema, Inspection found) {}

  /** Looks at the sources of a plan that can tell; rows in memory are what their plan says. */
  List<Scanned> of(Plan<?> plan) {
    Map<Scan, Scanned> scanned = new LinkedHashMap<>();
    for (Rel rel : RelWalk.inputsFirst(plan.rel())) {
      if (rel instanceof Rel.Scan scan) {
        Scan key = new Scan(scan.source(), scan.schema());
        if (!scanned.containsKey(key)) {
          inspect(scan.source())
              .map(found -> isByPosition(scan.source()) ? named(found, scan.schema()) : found)
              .ifPresent(found -> scanned.put(key, new Scanned(scan.schema(), found)));
        }
      }
    }
    return List.copyOf(scanned.values());
  }

  private static boolean isByPosition(ScanSource source) {
    return source instanceof ScanSource.Csv csv && !csv.header();
  }

  /** Columns without a name have those of the plan. */
  private static Inspection named(Inspection found, Schema schema) {
    List<FoundColumn> columns = new ArrayList<>();
    for (FoundColumn column : found.columns()) {
      int at = columns.size();
      columns.add(at < schema.fields().size() ? column.named(schema.names().get(at)) : column);
    }
    return new Inspection(found.source(), found.basis(), columns);
  }

  private record Scan(ScanSource source, Schema schema) {}

  private Optional<Inspection> inspect(ScanSource source) {
    if (source instanceof ScanSource.Arrow arrow) {
      return Optional.of(
          together(
              arrow.files().stream().map(file -> IpcReader.inspect(file, allocator)).toList()));
    } else if (source instanceof ScanSource.Json json) {
      return Optional.of(
          together(json.files().stream().map(file -> JsonInspection.of(file, rows)).toList()));
    } else if (source instanceof ScanSource.Files files) {
      return Optional.of(session.inspect(files, rows));
    }
    return source instanceof ScanSource.Rows read ? inspect(read.rows()) : Optional.empty();
  }

  private static Optional<Inspection> inspect(RowSource source) {
    try {
      return source.inspect();
    } catch (LaneException e) {
      throw e;
    } catch (Exception e) {
      throw new LaneException(
          Code.LK407,
          Code.LK407.message(source.description() + " cannot be looked at: " + e.getMessage()),
          Code.LK407.fix("Look at the cause."),
          e);
    }
  }

  /** What holds for all files: a column that one of them has not is null there. */
  private static Inspection together(List<Inspection> files) {
    Map<String, FoundColumn> columns = new LinkedHashMap<>();
    for (Inspection file : files) {
      for (FoundColumn column : file.columns()) {
        columns.merge(column.name(), column, Inspections::both);
      }
    }
    Inspection first = files.get(0);
    String more = files.size() == 1 ? "" : " and " + (files.size() - 1) + " more";
    return new Inspection(first.source() + more, first.basis(), List.copyOf(columns.values()));
  }

  private static FoundColumn both(FoundColumn one, FoundColumn other) {
    Optional<FoundColumn> wider =
        one.type().filter(other.fits()).isPresent()
            ? Optional.of(one)
            : other.type().filter(one.fits()).isPresent() ? Optional.of(other) : Optional.empty();
    return new FoundColumn(
        one.name(),
        wider.flatMap(FoundColumn::type),
        wider.map(FoundColumn::typeName).orElse(one.typeName() + " or " + other.typeName()),
        one.nullable() || other.nullable(),
        one.fits().and(other.fits()));
  }
}
