package dev.lanekeeper.io;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.rel.ScanSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces rows of a file by key. The new rows are computed once, into a file of their own; one
 * statement then puts them together with the rows that stay.
 */
final class MergeWriter {

  private final Path target;
  private final ExportFormat format;
  private final List<String> keys;

  MergeWriter(Path target, ExportFormat format, List<String> keys) {
    this.target = target.toAbsolutePath();
    this.format = format;
    this.keys = keys;
  }

  Receipt write(SinkRows rows) {
    MergePlans plans = new MergePlans(target, rows.schema(), keys);
    checkTarget(rows);
    Path fresh = Outputs.beside(target);
    Path staged = Outputs.beside(target);
    List<Path> made = List.of();
    boolean moved = false;
    try {
      made = Outputs.makeFolders(target.getParent());
      long count = rows.export(new ExportTarget(fresh, new ExportFormat.Parquet(), List.of()));
      Plan<Row> added = Plan.parquet(List.of(fresh), RowType.of(rows.schema()));
      checkKeys(rows, plans, added);
      long replaced = 0;
      ExportTarget output = new ExportTarget(staged, format, List.of());
      if (Files.exists(target)) {
        Plan<Row> old = old(rows);
        long before = Outputs.number(rows.of(plans.count(old)));
        long total = rows.of(plans.merged(old, added)).export(output);
        replaced = before - (total - count);
      } else {
        rows.of(added).export(output);
      }
      long bytes = Files.size(staged);
      Outputs.checkNoFolder(target);
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
      return new Receipt(
          target.toString(), count, OptionalLong.of(replaced), bytes, List.of(target));
    } catch (IOException e) {
      throw Outputs.failure(target, e);
    } finally {
      Outputs.remove(fresh);
      if (!moved) {
        Outputs.remove(staged);
        Outputs.removeEmpty(made);
      }
    }
  }

  private static void checkKeys(SinkRows rows, MergePlans plans, Plan<Row> added) {
    if (Outputs.number(rows.of(plans.nullKeys(added))) > 0) {
      throw unfit("has a null in " + plans.keys());
    }
    if (Outputs.number(rows.of(plans.repeatedKeys(added))) > 0) {
      throw unfit("has the same " + plans.keys() + " as another new row");
    }
  }

  private static LaneException unfit(String what) {
    return Outputs.unfit("A row to merge " + what);
  }

  private Plan<Row> old(SinkRows rows) {
    RowType<Row> type = RowType.of(rows.schema());
    return format instanceof ExportFormat.Csv csv
        ? Plan.csv(List.of(target), type, csv.options())
        : Plan.parquet(List.of(target), type);
  }

  private void checkTarget(SinkRows rows) {
    Outputs.checkNoFolder(target);
    if (!Files.exists(target)) {
      return;
    }
    ScanSource.Files file =
        format instanceof ExportFormat.Csv csv
            ? new ScanSource.Csv(
                List.of(target),
                csv.options().header(),
                csv.options().delimiter(),
                csv.options().nullText())
            : new ScanSource.Parquet(List.of(target));
    Set<String> others = others(rows.schema().names(), rows.columnsOf(file));
    if (!others.isEmpty()) {
      throw Outputs.failure(target, "it has columns that the plan has not: " + others, null);
    }
  }

  /** Returns the columns of the target that the plan has not; without names, those that follow. */
  private Set<String> others(List<String> names, List<String> found) {
    Set<String> others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (format instanceof ExportFormat.Csv csv && !csv.options().header()) {
      others.addAll(found.subList(Math.min(names.size(), found.size()), found.size()));
    } else {
      others.addAll(found);
      names.forEach(others::remove);
    }
    return others;
  }
}
