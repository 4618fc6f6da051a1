package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.PlanTypes;
import dev.lanekeeper.engine.SourceChecks;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.type.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the schemas of Parquet files, and at their statistics for nulls. */
@RequiresLane
final class ParquetInspection {

  private ParquetInspection() {}

  static Inspection of(Database database, List<Path> files) {
    Map<String, List<ParquetColumn>> columns = new LinkedHashMap<>();
    try (ParquetFooters footers = new ParquetFooters(database)) {
      for (Path file : files) {
        SourceFiles.check(file);
        footers
            .columns(file)
            .forEach(
                column ->
                    columns.computeIfAbsent(column.name(), name -> new ArrayList<>()).add(column));
      }
      Set<String> mayHoldNulls = footers.columnsThatMayHoldNulls(files);
      return new Inspection(
          SourceChecks.place(files),
          "schema and statistics",
          columns.entrySet().stream()
              .map(
                  column ->
                      found(
                          column.getValue(),
                          mayHoldNulls.contains(column.getKey())
                              || column.getValue().size() < files.size()))
              .toList());
    }
  }

  /** Of files with different types, one must have all values. */
  private static FoundColumn found(List<ParquetColumn> inFiles, boolean nullable) {
    Optional<DataType> type =
        inFiles.stream()
            .flatMap(column -> PlanTypes.of(column.field()).stream())
            .filter(wide -> inFiles.stream().allMatch(column -> column.fits(wide)))
            .findFirst();
    String name =
        inFiles.stream()
            .map(ParquetColumn::describe)
            .distinct()
            .collect(Collectors.joining(" or "));
    return new FoundColumn(
        inFiles.get(0).name(),
        type,
        name,
        nullable,
        wanted -> inFiles.stream().allMatch(column -> column.fits(wanted)));
  }
}
