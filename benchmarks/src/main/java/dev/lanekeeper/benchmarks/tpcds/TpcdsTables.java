package dev.lanekeeper.benchmarks.tpcds;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.column.ColumnType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * TPC-DS's 24 tables as Parquet files of a folder.
 *
 * @param folder where they are
 */
record TpcdsTables(Path folder) {

  /** About 1 GB as text: less leaves most answers empty. */
  private static final double SCALE = 1;

  private static final CsvOptions CSV = CsvOptions.defaults().withoutHeader().withDelimiter('|');

  /** Returns the tables in a folder, and makes them first if they are not there. */
  static TpcdsTables in(Path folder) throws IOException {
    TpcdsTables tables = new TpcdsTables(Files.createDirectories(folder.resolve("tpcds-1")));
    for (Table table : all()) {
      Path made = tables.file(table);
      if (!Files.exists(made)) {
        Path csv = folder.resolve(table.getName() + ".csv");
        Path making = folder.resolve(table.getName() + ".parquet");
        writeCsv(table, csv);
        toParquet(table, csv, making);
        Files.delete(csv);
        Files.move(making, made, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return tables;
  }

  /** Returns the tables that queries read. */
  static List<Table> all() {
    return Table.getBaseTables().stream().filter(table -> table != Table.DBGEN_VERSION).toList();
  }

  Path file(Table table) {
    return folder.resolve(table.getName() + ".parquet");
  }

  Plan<Row> plan(Table table) {
    return Plan.parquet(List.of(file(table)), RowType.of(schema(table)));
  }

  static Schema schema(Table table) {
    return new Schema(
        Arrays.stream(table.getColumns())
            .map(column -> new Field(column.getName(), type(column.getType()), true))
            .toList());
  }

  private static DataType type(ColumnType type) {
    return switch (type.getBase()) {
      case INTEGER -> DataType.Simple.INT32;
      case IDENTIFIER -> DataType.Simple.INT64;
      case DATE -> DataType.Simple.DATE;
      case DECIMAL ->
          new DataType.Decimal(type.getPrecision().orElseThrow(), type.getScale().orElseThrow());
      case VARCHAR, CHAR, TIME -> DataType.Simple.TEXT;
    };
  }

  private static void writeCsv(Table table, Path file) throws IOException {
    // Rows of returns are made beside those of the sales that they belong to.
    Table generated = table.isChild() ? table.getParent() : table;
    int part = table.isChild() ? 1 : 0;
    Session both = Session.getDefaultSession().withScale(SCALE);
    Session session = table.isChild() ? both : both.withTable(table);
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (List<List<String>> rows : Results.constructResults(generated, session)) {
        if (part < rows.size()) {
          lines.write(line(rows.get(part)));
        }
      }
    }
  }

  private static String line(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (String value : values) {
      line.append(value == null ? "" : value).append('|');
    }
    line.setCharAt(line.length() - 1, '\n');
    return line.toString();
  }

  @LaneRoot("makes TPC-DS")
  private static void toParquet(Table table, Path csv, Path target) {
    RuntimeProfile profile = RuntimeProfile.defaults();
    try (Backend backend = Backend.open(DuckDb.engine(), profile);
        Run run = Run.open("tpcds", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      Plan<Row> rows = Plan.csv(List.of(csv), RowType.of(schema(table)), CSV);
      run.lane("files").write(rows, Sink.parquet(target));
    }
  }
}
