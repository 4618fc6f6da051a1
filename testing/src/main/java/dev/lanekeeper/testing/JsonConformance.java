package dev.lanekeeper.testing;

import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON files: nothing is guessed, nothing is rounded, and what does not fit is told. */
interface JsonConformance extends Conformance {

  @Test
  default void valuesComeBackThroughJson(Lane lane, @TempDir Path folder) {
    for (Schema schema : List.of(ValueConformance.SCALARS, ValueConformance.NESTED)) {
      List<Row> rows = new RandomRows(13).of(schema, 300);
      RowType<Row> type = RowType.of(schema);
      Path file = folder.resolve(schema.fields().size() + ".json");
      Plan<Row> written = Plan.values(rows, type);
      Receipt receipt = lane.write(written, Sink.json(file));
      assertThat(receipt.rows()).isEqualTo(300);
      Plan<Row> read = Plan.json(List.of(file), type);
      assertThat(RowText.of(lane.list(read))).containsExactlyInAnyOrderElementsOf(RowText.of(rows));
    }
  }

  @Test
  default void objectsMayBeLinesOrAnArray(Lane lane, @TempDir Path folder) throws IOException {
    RowType<Row> type = jsonType("id int64 not null, name text");
    for (String text :
        List.of(
            "{\"id\":1,\"name\":\"é\"}\n{\"id\":2}\n",
            "\ufeff{\"id\":1,\"name\":\"\\u00e9\",\"more\":{\"id\":[7]}} {\"name\":null,\"id\":2}",
            "[{\"id\":1,\"name\":\"é\"},\r\n {\"id\":2.0,\"name\":null}]\n")) {
      Path file = Files.writeString(folder.resolve("a.json"), text);
      assertThat(lane.list(Plan.json(List.of(file), type)))
          .containsExactlyInAnyOrder(jsonRow(type, 1L, "é"), jsonRow(type, 2L, null));
    }
    for (String text : List.of("", " \n", "[]")) {
      Path file = Files.writeString(folder.resolve("b.json"), text);
      assertThat(lane.list(Plan.json(List.of(file, file), type))).isEmpty();
    }
    Path packed = folder.resolve("c.json.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
      bytes.write("{\"id\":3}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(lane.list(Plan.json(List.of(packed, packed), type))).hasSize(2);
  }

  @Test
  default void keysAreFoundByNameThenIgnoringCase(Lane lane, @TempDir Path folder)
      throws IOException {
    RowType<Row> type = jsonType("id int64, my_name text");
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            "{\"ID\":5,\"id\":1}{\"id\":2,\"Id\":5}{\"iD\":3,\"MY_NAME\":\"x\"}");
    assertThat(lane.list(Plan.json(List.of(file), type)))
        .containsExactlyInAnyOrder(
            jsonRow(type, 1L, null), jsonRow(type, 2L, null), jsonRow(type, 3L, "x"));
    Files.writeString(file, "{\"iD\":3,\"Id\":4}");
    assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(file), type)))
        .hasMessageContaining("has two keys that could be column 'id'");
  }

  @Test
  default void usualFormsOfJsonAreRead(Lane lane, @TempDir Path folder) throws IOException {
    RowType<Row> type =
        jsonType("i int8, d decimal(9,2), f float32, day date, t instant, s struct<a int32>");
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            "{\"i\":1e1,\"d\":1.5000,\"f\":\"NaN\",\"day\":\"-0044-03-15\","
                + "\"t\":\"2026-01-31 09:00:00.25+01\",\"s\":{\"a\":1,\"b\":[]}}");
    assertThat(RowText.of(lane.list(Plan.json(List.of(file), type))))
        .isEqualTo(
            RowText.of(
                List.of(
                    jsonRow(
                        type,
                        (byte) 10,
                        new BigDecimal("1.50"),
                        Float.NaN,
                        LocalDate.of(-44, 3, 15),
                        Instant.parse("2026-01-31T08:00:00.25Z"),
                        new Object[] {1}))));
  }

  @Test
  default void jsonOfAnotherTypeIsTold(Lane lane, @TempDir Path folder) throws IOException {
    assertNoJson(lane, folder, "int64", "1.7", "1.7");
    assertNoJson(lane, folder, "int64", "\"1\"", "\"1\"");
    assertNoJson(lane, folder, "int64", "1e999999999", "1e999999999");
    assertNoJson(lane, folder, "int8", "128", "128");
    assertNoJson(lane, folder, "decimal(9,2)", "1.555", "1.555");
    assertNoJson(lane, folder, "decimal(4,2)", "100", "100");
    assertNoJson(lane, folder, "float32", "1e39", "1e39");
    assertNoJson(lane, folder, "float64", "\"1\"", "\"1\"");
    assertNoJson(lane, folder, "boolean", "1", "1");
    assertNoJson(lane, folder, "text", "1", "1");
    assertNoJson(lane, folder, "text", "{}", "an object");
    assertNoJson(lane, folder, "binary", "\"*\"", "\"*\"");
    assertNoJson(lane, folder, "date", "\"2026-02-30\"", "\"2026-02-30\"");
    assertNoJson(lane, folder, "timestamp", "\"2026-01-01T10:00:00Z\"", "\"2026-01-01T10:00:00Z\"");
    assertNoJson(lane, folder, "instant", "\"2026-01-01T10:00:00\"", "\"2026-01-01T10:00:00\"");
    assertNoJson(lane, folder, "uuid", "\"1-1-1-1-1\"", "\"1-1-1-1-1\"");
    assertNoJson(lane, folder, "list<int64>", "1", "1");
    assertNoJson(lane, folder, "struct<a int32>", "[]", "an array");
  }

  private static void assertNoJson(Lane lane, Path folder, String type, String json, String told)
      throws IOException {
    Path file = Files.writeString(folder.resolve("it's.json"), "{}\n{\"w\":0, \"v\":" + json + "}");
    assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(file), jsonType("v " + type))))
        .hasMessageContaining(
            file + " in line 2, column 13 has " + told + " for 'v', which is " + type);
  }

  @Test
  default void nullsInJsonWhereNoneMayBeAreTold(Lane lane, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"v\":1}\n{\"vv\":1}");
    assertFails(Code.LK404, () -> lane.list(Plan.json(List.of(file), jsonType("v int64 not null"))))
        .hasMessageContaining(file + " in line 2, column 8 ends an object without column 'v'")
        .hasMessageContaining("did you mean 'vv'?");
    Files.writeString(file, "{\"v\":[1,null]}");
    RowType<Row> list = jsonType("v list<int64 not null>");
    assertFails(Code.LK404, () -> lane.list(Plan.json(List.of(file), list)))
        .hasMessageContaining("has a null in list 'v', which cannot hold any");
  }

  @Test
  default void badJsonFilesAreToldApart(Lane lane, @TempDir Path folder) throws IOException {
    RowType<Row> type = jsonType("id int64");
    for (String text :
        List.of(
            "{\"id\":1}\n{\"id\":", "{\"id\":1}\nhello", "{\"id\":1,\"id\":2}", "[{\"id\":1},")) {
      Path file = Files.writeString(folder.resolve("bad.json"), text);
      assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(file), type)))
          .hasMessageContaining(file + " cannot be read as JSON in line ");
    }
    Path number = Files.writeString(folder.resolve("number.json"), "{\"id\":1}\n5");
    assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(number), type)))
        .hasMessageContaining("number.json in line 2, column 1 is a number, not an object");
    Path latin =
        Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"', ':'});
    assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(latin), type)));
    assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(folder), type)))
        .hasMessageContaining("is a folder");
    Path none = folder.resolve("none.json");
    assertFails(Code.LK407, () -> lane.list(Plan.json(List.of(none), type)))
        .hasMessageContaining("none.json does not exist");
    assertThat(lane.list(Plan.json(List.of(Files.writeString(none, "{\"id\":4}")), type)))
        .hasSize(1);
  }

  private static RowType<Row> jsonType(String schema) {
    return RowType.of(Schema.parse(schema));
  }

  private static Row jsonRow(RowType<Row> type, @Nullable Object... values) {
    return Row.of(type.schema(), values);
  }
}
