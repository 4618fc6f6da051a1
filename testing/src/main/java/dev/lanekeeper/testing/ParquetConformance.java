package dev.lanekeeper.testing;

import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parquet files: read by what is in them, and refused before a row is read where they do not fit.
 */
interface ParquetConformance extends Conformance {

  @Test
  default void aFileNameMeansOneFile(Lane lane, @TempDir Path folder) {
    RowType<Row> type = type("n int64");
    List<String> names =
        List.of(
            "a*.parquet", "ab.parquet", "a[b].parquet", "a?.parquet", "it's \"{0}\" %20 é.parquet");
    for (int i = 0; i < names.size(); i++) {
      write(lane, folder.resolve("day=1").resolve(names.get(i)), "n int64", (long) i);
    }
    for (int i = 0; i < names.size(); i++) {
      Path file = folder.resolve("day=1").resolve(names.get(i));
      assertThat(lane.list(Plan.parquet(List.of(file), type))).containsExactly(row(type, (long) i));
    }
  }

  @Test
  default void foldersNamedLikePartitionsMeanNothing(Lane lane, @TempDir Path folder) {
    Path file = folder.resolve("n=7").resolve("x.parquet");
    write(lane, file, "n int64", 1L);
    RowType<Row> type = type("n int64");
    assertThat(lane.list(Plan.parquet(List.of(file), type))).containsExactly(row(type, 1L));
  }

  @Test
  default void columnsAreFoundByNameThenIgnoringCase(Lane lane, @TempDir Path folder) {
    Path file = folder.resolve("x.parquet");
    write(lane, file, "Id int64, more text, NAME text", 1L, "more", "Ada");
    RowType<Row> type = type("name text, id int64");
    assertThat(lane.list(Plan.parquet(List.of(file), type))).containsExactly(row(type, "Ada", 1L));
  }

  @Test
  default void typesAreWidened(Lane lane, @TempDir Path folder) {
    Path file = folder.resolve("x.parquet");
    BigDecimal amount = new BigDecimal("1.50");
    write(
        lane,
        file,
        "i int32, d decimal(9,2), f float32, l list<int8>",
        1,
        amount,
        0.5f,
        List.of((byte) 1));
    RowType<Row> type = type("i int64, d decimal(18,4), f float64, l list<int32>");
    assertThat(lane.list(Plan.parquet(List.of(file), type)))
        .containsExactly(row(type, 1L, new BigDecimal("1.5000"), 0.5, List.of(1)));
  }

  @Test
  default void filesOfSeveralLayoutsAreOneTable(Lane lane, @TempDir Path folder) {
    Path first = folder.resolve("1.parquet");
    Path second = folder.resolve("2.parquet");
    write(lane, first, "id int32, name text", 1, "Ada");
    write(lane, second, "name text, id int64", "Bo", 1L << 40);
    RowType<Row> type = type("id int64, name text");
    assertThat(lane.list(Plan.parquet(List.of(first, second, first), type)))
        .containsExactlyInAnyOrder(
            row(type, 1L, "Ada"), row(type, 1L << 40, "Bo"), row(type, 1L, "Ada"));
  }

  @Test
  default void columnsThatDoNotFitAreATable(Lane lane, @TempDir Path folder) {
    Path file = folder.resolve("x.parquet");
    write(
        lane,
        file,
        "orderId text, amount decimal(18,4), dai date, A int64",
        "1",
        BigDecimal.ONE,
        null,
        1L);
    Plan<Row> plan =
        Plan.parquet(
            List.of(file), type("orderId int64 not null, amount decimal(18,2), day date, A int64"));
    assertFails(Code.LK407, () -> lane.list(plan))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("column   expected        got")
        .hasMessageContaining("orderId  int64 not null  text")
        .hasMessageContaining("amount   decimal(18,2)   decimal(18,4)")
        .hasMessageContaining("day      date            nothing (did you mean 'dai'?)");
  }

  @Test
  default void nullsWhereNoneMayBeAreFound(Lane lane, @TempDir Path folder) {
    Path file = folder.resolve("x.parquet");
    write(lane, file, "id int64, name text", null, "Ada");
    assertFails(
            Code.LK404,
            () -> lane.list(Plan.parquet(List.of(file), type("id int64 not null, name text"))))
        .hasMessageContaining("'id'")
        .hasMessageContaining(file.toString());
    RowType<Row> fits = type("name text not null");
    assertThat(lane.list(Plan.parquet(List.of(file), fits))).containsExactly(row(fits, "Ada"));
  }

  @Test
  default void badFilesAreToldApart(Lane lane, @TempDir Path folder) throws IOException {
    Path good = folder.resolve("orders.parquet");
    write(lane, good, "id int64", 1L);
    byte[] bytes = Files.readAllBytes(good);
    Path empty = Files.createFile(folder.resolve("empty.parquet"));
    Path text = Files.writeString(folder.resolve("text.parquet"), "id,name\n1,Ada\n".repeat(20));
    Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
    for (Path bad : List.of(empty, text, cut)) {
      assertFails(Code.LK407, () -> lane.list(Plan.parquet(List.of(good, bad), type("id int64"))))
          .hasMessageContaining(bad.toString());
    }
    assertFails(Code.LK407, () -> lane.list(Plan.parquet(List.of(folder), type("id int64"))))
        .hasMessageContaining("folder");
    Path missing = folder.resolve("order.parquet");
    assertFails(Code.LK407, () -> lane.list(Plan.parquet(List.of(missing), type("id int64"))))
        .hasMessageContaining("does not exist (did you mean 'orders.parquet'?)");
  }

  private static RowType<Row> type(String schema) {
    return RowType.of(Schema.parse(schema));
  }

  private static Row row(RowType<Row> type, @Nullable Object... values) {
    return Row.of(type.schema(), values);
  }

  private static void write(Lane lane, Path file, String schema, @Nullable Object... values) {
    RowType<Row> type = type(schema);
    lane.write(Plan.values(List.of(row(type, values)), type), Sink.parquet(file));
  }
}
