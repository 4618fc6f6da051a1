package dev.lanekeeper.testing;

import static dev.lanekeeper.testing.Failures.assertFails;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.CsvOptions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files: nothing is guessed, nothing is rounded, and what does not fit is told. */
interface CsvConformance extends Conformance {

  @Test
  default void writtenValuesComeBack(Lane lane, @TempDir Path folder) {
    Schema schema = ValueConformance.SCALARS;
    List<Row> rows = new RandomRows(11).of(schema, 300);
    RowType<Row> type = RowType.of(schema);
    for (CsvOptions options :
        List.of(
            CsvOptions.defaults(),
            CsvOptions.defaults().withNullText("NULL").withDelimiter(';'),
            CsvOptions.defaults().withoutHeader())) {
      Path file = folder.resolve("x.csv");
      lane.write(Plan.values(rows, type), Sink.csv(file, options));
      Plan<Row> read = Plan.csv(List.of(file), type, options);
      Plan<Row> sorted = read.orderBy(Column.of(type, "id", Integer.class).asc());
      assertThat(RowText.of(lane.list(sorted))).isEqualTo(RowText.of(rows));
    }
  }

  @Test
  default void columnsAreFoundByName(Lane lane, @TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"),
            "\ufeffNAME,\"it's \"\"odd\"\"\nname\",Id,more\r\nAda,\"x\ny\",1,\r\n,\"\",2,z\r\n");
    RowType<Row> type = type("id int64 not null, name text");
    assertThat(lane.list(csv(type, file)))
        .containsExactly(row(type, 1L, "Ada"), row(type, 2L, null));
  }

  @Test
  default void usualFormsAreRead(Lane lane, @TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"),
            "b,i,d,day,t\ntrue,+7,1.5000,2026-01-31,2026-01-31T10:00:00+01:00\n"
                + "f,-7,.5,2026-1-3,2026-01-31 09:00:00.25Z\n");
    RowType<Row> type = type("b boolean, i int8, d decimal(9,2), day date, t instant");
    assertThat(lane.list(csv(type, file)))
        .containsExactly(
            row(
                type,
                true,
                (byte) 7,
                new BigDecimal("1.50"),
                LocalDate.of(2026, 1, 31),
                Instant.parse("2026-01-31T09:00:00Z")),
            row(
                type,
                false,
                (byte) -7,
                new BigDecimal("0.50"),
                LocalDate.of(2026, 1, 3),
                Instant.parse("2026-01-31T09:00:00.25Z")));
  }

  @Test
  default void valuesOfAnotherTypeAreTold(Lane lane, @TempDir Path folder) throws IOException {
    assertNo(lane, folder, "int64", "1.7");
    assertNo(lane, folder, "int64", "1e3");
    assertNo(lane, folder, "int8", "128");
    assertNo(lane, folder, "decimal(9,2)", "1.555");
    assertNo(lane, folder, "decimal(4,2)", "100");
    assertNo(lane, folder, "date", "2026-01-01 10:00:00");
    assertNo(lane, folder, "date", "2026-02-30");
    assertNo(lane, folder, "timestamp", "2026-01-01 10:00:00.1234567");
    assertNo(lane, folder, "timestamp", "2026-01-01 10:00:00+02");
    assertNo(lane, folder, "instant", "2026-01-01 10:00:00");
    assertNo(lane, folder, "boolean", "maybe");
    assertNo(lane, folder, "uuid", "abc");
    assertNo(lane, folder, "float64", "1,5".replace(',', '.') + "x");
  }

  private static void assertNo(Lane lane, Path folder, String type, String text)
      throws IOException {
    Path file = folder.resolve("it's.csv");
    Files.writeString(file, "v,w\n,\n" + text + ",x\n");
    assertFails(Code.LK407, () -> lane.list(csv(type("v " + type), file)))
        .hasMessageContaining("column 'v' of " + file + ": \"" + text + "\" is no " + type);
  }

  @Test
  default void nullsWhereNoneMayBeAreTold(Lane lane, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "v,w\n1,a\n,b\n");
    assertFails(Code.LK404, () -> lane.list(csv(type("v int64 not null"), file)))
        .hasMessageContaining("column 'v' of " + file + " holds nulls");
    Path texts = Files.writeString(folder.resolve("y.csv"), "v,w\n\"\",a\n,b\n");
    assertFails(Code.LK404, () -> lane.list(csv(type("v text not null"), texts)));
  }

  @Test
  default void badCsvFilesAreToldApart(Lane lane, @TempDir Path folder) throws IOException {
    RowType<Row> type = type("id int64, name text");
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    assertFails(Code.LK407, () -> lane.list(csv(type, empty))).hasMessageContaining("is empty");
    Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'i', 'd', ',', (byte) 0xe9});
    assertFails(Code.LK407, () -> lane.list(csv(type, latin))).hasMessageContaining("UTF-8");
    Path late =
        Files.write(
            folder.resolve("late.csv"),
            ("id,name\n" + "1,a\n".repeat(20_000) + "1,é\n").getBytes(ISO_8859_1));
    assertFails(Code.LK407, () -> lane.list(csv(type, late)))
        .hasMessageContaining(late.toString())
        .message()
        .containsIgnoringCase("UTF-8");
    Path mixed = Files.writeString(folder.resolve("mixed.csv"), "id,name\r\n1,a\n2,b\n");
    assertFails(Code.LK407, () -> lane.list(csv(type, mixed)));
    Path wide = Files.writeString(folder.resolve("wide.csv"), "id,name\n1,a\n2,b,c\n");
    assertFails(Code.LK407, () -> lane.list(csv(type, wide))).hasMessageContaining("Line: 3");
    Path other = Files.writeString(folder.resolve("other.csv"), "nr;naem\n1;a\n");
    assertFails(Code.LK407, () -> lane.list(csv(type, other))).hasMessageContaining("nothing");
    assertFails(Code.LK407, () -> lane.list(csv(type("l list<int64>"), wide)))
        .hasMessageContaining("CSV has no lists");
    assertFails(Code.LK407, () -> lane.list(csv(type, folder.resolve("none.csv"))));
  }

  @Test
  default void aLineHasItsLimit(Lane lane, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "t\na\n" + "b".repeat(5 << 20) + "\n");
    assertFails(Code.LK407, () -> lane.list(csv(type("t text"), file)))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("line size");
  }

  private static Plan<Row> csv(RowType<Row> type, Path file) {
    return Plan.csv(List.of(file), type, CsvOptions.defaults());
  }

  private static RowType<Row> type(String schema) {
    return RowType.of(Schema.parse(schema));
  }

  private static Row row(RowType<Row> type, @Nullable Object... values) {
    return Row.of(type.schema(), values);
  }
}
