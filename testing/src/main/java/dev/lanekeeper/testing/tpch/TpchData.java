package dev.lanekeeper.testing.tpch;

import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.tpch.TpchTables.Customer;
import dev.lanekeeper.testing.tpch.TpchTables.LineItem;
import dev.lanekeeper.testing.tpch.TpchTables.Nation;
import dev.lanekeeper.testing.tpch.TpchTables.Order;
import dev.lanekeeper.testing.tpch.TpchTables.Part;
import dev.lanekeeper.testing.tpch.TpchTables.PartSupplier;
import dev.lanekeeper.testing.tpch.TpchTables.Region;
import dev.lanekeeper.testing.tpch.TpchTables.Supplier;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * TPC-H's eight tables as files of a folder, one a table, named as the table.
 *
 * @param folder where they are
 * @param parquet whether they are Parquet files; else CSV with a header and {@code |} between
 *     values
 */
public record TpchData(Path folder, boolean parquet) {

  private static final CsvOptions CSV = CsvOptions.defaults().withDelimiter('|');

  /**
   * Makes the tables as CSV. The same scale gives the same rows, those of the specification.
   *
   * @param folder an existing folder
   * @param scale 1 is about 1 GB, 0.01 about 10 MB
   */
  public static TpchData make(Path folder, double scale) throws IOException {
    TpchData data = new TpchData(folder, false);
    for (TpchTable<?> table : TpchTable.getTables()) {
      try (BufferedWriter lines = Files.newBufferedWriter(data.file(table.getTableName()))) {
        lines.write(String.join("|", data.schemaOf(table.getTableName())));
        for (TpchEntity row : table.createGenerator(scale, 1, 1)) {
          String line = row.toLine();
          lines.write('\n');
          lines.write(line, 0, line.length() - 1);
        }
        lines.write('\n');
      }
    }
    return data;
  }

  private List<String> schemaOf(String table) {
    return tables().stream()
        .filter(one -> one.name().equals(table))
        .findFirst()
        .orElseThrow()
        .plan()
        .schema()
        .names();
  }

  /** Writes all tables as Parquet into another folder, and returns them. */
  public TpchData toParquet(Lane lane, Path target) {
    TpchData written = new TpchData(target, true);
    for (Table table : tables()) {
      lane.write(table.plan(), Sink.parquet(written.file(table.name())));
    }
    return written;
  }

  /** Returns the file of a table. */
  public Path file(String table) {
    return folder.resolve(table + (parquet ? ".parquet" : ".csv"));
  }

  /** Returns the tables. */
  public List<Table> tables() {
    return List.of(
        new Table("customer", customer()),
        new Table("orders", orders()),
        new Table("lineitem", lineItem()),
        new Table("part", part()),
        new Table("partsupp", partSupplier()),
        new Table("supplier", supplier()),
        new Table("nation", nation()),
        new Table("region", region()));
  }

  /** Returns the queries over these tables, in order. */
  public List<TpchQuery> queries() {
    return List.of(
        new TpchQuery(1, TpchTexts.QUERY_1, TpchQueriesQueries.query1(lineItem())),
        new TpchQuery(
            2,
            TpchTexts.QUERY_2,
            TpchQueriesQueries.query2(part(), partSupplier(), supplier(), nation(), region())),
        new TpchQuery(
            3, TpchTexts.QUERY_3, TpchQueriesQueries.query3(customer(), orders(), lineItem())),
        new TpchQuery(4, TpchTexts.QUERY_4, TpchQueriesQueries.query4(orders(), lineItem())),
        new TpchQuery(
            5,
            TpchTexts.QUERY_5,
            TpchQueriesQueries.query5(
                customer(), orders(), lineItem(), supplier(), nation(), region())),
        new TpchQuery(6, TpchTexts.QUERY_6, TpchQueriesQueries.query6(lineItem())),
        new TpchQuery(
            7,
            TpchTexts.QUERY_7,
            TpchQueriesQueries.query7(customer(), orders(), lineItem(), supplier(), nation())),
        new TpchQuery(
            8,
            TpchTexts.QUERY_8,
            TpchQueriesQueries.query8(
                customer(), orders(), lineItem(), part(), supplier(), nation(), region())),
        new TpchQuery(
            9,
            TpchTexts.QUERY_9,
            TpchQueriesQueries.query9(
                orders(), lineItem(), part(), partSupplier(), supplier(), nation())),
        new TpchQuery(
            10,
            TpchTexts.QUERY_10,
            TpchQueriesQueries.query10(customer(), orders(), lineItem(), nation())),
        new TpchQuery(
            11,
            TpchTexts.QUERY_11,
            TpchQueriesQueries.query11(partSupplier(), supplier(), nation())),
        new TpchQuery(12, TpchTexts.QUERY_12, TpchQueriesQueries.query12(orders(), lineItem())),
        new TpchQuery(13, TpchTexts.QUERY_13, TpchQueriesQueries.query13(customer(), orders())),
        new TpchQuery(14, TpchTexts.QUERY_14, TpchQueriesQueries.query14(lineItem(), part())),
        new TpchQuery(15, TpchTexts.QUERY_15, TpchQueriesQueries.query15(lineItem(), supplier())),
        new TpchQuery(
            16, TpchTexts.QUERY_16, TpchQueriesQueries.query16(part(), partSupplier(), supplier())),
        new TpchQuery(17, TpchTexts.QUERY_17, TpchQueriesQueries.query17(lineItem(), part())),
        new TpchQuery(
            18, TpchTexts.QUERY_18, TpchQueriesQueries.query18(customer(), orders(), lineItem())),
        new TpchQuery(19, TpchTexts.QUERY_19, TpchQueriesQueries.query19(lineItem(), part())),
        new TpchQuery(
            20,
            TpchTexts.QUERY_20,
            TpchQueriesQueries.query20(lineItem(), part(), partSupplier(), supplier(), nation())),
        new TpchQuery(
            21,
            TpchTexts.QUERY_21,
            TpchQueriesQueries.query21(orders(), lineItem(), supplier(), nation())),
        new TpchQuery(22, TpchTexts.QUERY_22, TpchQueriesQueries.query22(customer(), orders())));
  }

  /** Returns the table customer. */
  public Plan<Customer> customer() {
    return table("customer", Customer.class);
  }

  /** Returns the table orders. */
  public Plan<Order> orders() {
    return table("orders", Order.class);
  }

  /** Returns the table lineitem. */
  public Plan<LineItem> lineItem() {
    return table("lineitem", LineItem.class);
  }

  /** Returns the table part. */
  public Plan<Part> part() {
    return table("part", Part.class);
  }

  /** Returns the table partsupp. */
  public Plan<PartSupplier> partSupplier() {
    return table("partsupp", PartSupplier.class);
  }

  /** Returns the table supplier. */
  public Plan<Supplier> supplier() {
    return table("supplier", Supplier.class);
  }

  /** Returns the table nation. */
  public Plan<Nation> nation() {
    return table("nation", Nation.class);
  }

  /** Returns the table region. */
  public Plan<Region> region() {
    return table("region", Region.class);
  }

  private <R> Plan<R> table(String name, Class<R> rows) {
    return parquet ? Plan.parquet(file(name), rows) : Plan.csv(file(name), rows, CSV);
  }

  /**
   * A table.
   *
   * @param name its name in the specification
   * @param plan reads it
   */
  public record Table(String name, Plan<?> plan) {}
}
