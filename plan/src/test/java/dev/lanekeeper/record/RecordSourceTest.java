package dev.lanekeeper.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as text: javac takes them, and their columns are those that they were made of. */
final class RecordSourceTest {

  private static final List<String> STRANGE_NAMES =
      List.of(
          "order_id",
          "ORDER_ID",
          "class",
          "record",
          "yield",
          "var",
          "_",
          "__",
          "2nd",
          "spend_7d",
          "hashCode",
          "a b",
          "größe",
          "漢字",
          "😀",
          "\"",
          "\\u0022",
          "a\nb",
          "a\tb",
          "\u202eabc",
          "a\u0000b",
          "$",
          "OrderID",
          "order-id",
          "this.x",
          "\u2028",
          "Decimal",
          "list",
          "é",
          "wait",
          "select",
          "a.b",
          "order__id",
          "_id",
          "id_",
          "\uFEFFid",
          "BigDecimal");

  private static final List<Simple> SIMPLE = List.of(Simple.values());

  @TempDir Path folder;

  @Test
  void namesAsTheyAreWhereJavaTakesThem() {
    Schema schema =
        Schema.parse(
            "order_id int64 not null, \"last day\" date, class text not null, amount decimal(18,2),"
                + " tags list<text>, hashCode binary not null");

    assertThat(RecordSource.of("Order", schema).text())
        .isEqualTo(
            """
            import dev.lanekeeper.annotation.Column;
            import dev.lanekeeper.annotation.Decimal;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;

            record Order(
                long order_id,
                @Column("last day") LocalDate last_day,
                @Column("class") String class_,
                @Decimal(precision = 18, scale = 2) BigDecimal amount,
                List<String> tags,
                @Column("hashCode") byte[] hashCode_) {}""");
  }

  @Test
  void snakeCaseIsARuleWhereAllColumnsFollowIt() {
    assertThat(
            RecordSource.of("Order", Schema.parse("order_id int64, spend_7d float64, day date"))
                .inCamelCase()
                .text())
        .isEqualTo(
            """
            import dev.lanekeeper.annotation.Columns;
            import dev.lanekeeper.annotation.NameStyle;
            import java.time.LocalDate;

            @Columns(NameStyle.SNAKE_CASE)
            record Order(Long orderId, Double spend_7d, LocalDate day) {}""");
    assertThat(
            RecordSource.of("Order", Schema.parse("order_id int64, orderDay date, ID int32"))
                .inCamelCase()
                .text())
        .isEqualTo(
            """
            import dev.lanekeeper.annotation.Column;
            import java.time.LocalDate;

            record Order(@Column("order_id") Long orderId, LocalDate orderDay, Integer id) {}""");
  }

  @Test
  void nullsInNullMarkedCodeAndNestedRecords() {
    Schema schema =
        Schema.parse(
            "a text, b text not null, c binary, d list<int32> not null, e struct<x int32 not null, y"
                + " struct<z text>>, f list<struct<x int32 not null, y struct<z text>> not null>");

    assertThat(RecordSource.of("Wide", schema).inNullMarked(true).text())
        .isEqualTo(
            """
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            record Wide(
                @Nullable String a,
                String b,
                byte @Nullable [] c,
                List<@Nullable Integer> d,
                @Nullable E e,
                @Nullable List<E> f) {

              record E(int x, @Nullable Y y) {}

              record Y(@Nullable String z) {}
            }""");
  }

  @Test
  void componentsThatAreKnownKeepTheirNamesAndTypes() {
    Schema schema = Schema.parse("status text, order_id int64, x int32");
    assertThat(
            RecordSource.of("Order", schema)
                .keeping(
                    Map.of(
                        "status", new RecordSource.Kept("status", Optional.of("Status")),
                        "order_id", new RecordSource.Kept("x", Optional.empty())))
                .text())
        .endsWith(
            "record Order(Status status, @Column(\"order_id\") Long x, @Column(\"x\") Integer x_) {}");
  }

  @Test
  void aRecordEndsAtItsSlots() {
    List<Field> fields =
        IntStream.range(0, 127).mapToObj(i -> new Field("c" + i, Simple.INT64, false)).toList();
    assertThat(RecordSource.of("A", new Schema(fields)).fits()).isTrue();
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field("last", Simple.TEXT, true));
    assertThat(RecordSource.of("A", new Schema(more)).fits()).isFalse();
  }

  @Test
  void strangeNamesCompile() throws Exception {
    List<Field> fields =
        STRANGE_NAMES.stream()
            .filter(name -> !name.equals("ORDER_ID") && !name.equals("BigDecimal"))
            .map(name -> new Field(name, Simple.INT32, false))
            .toList();
    assertSame(RecordSource.of("Strange", new Schema(fields)));
    assertSame(RecordSource.of("Strange", new Schema(fields)).inCamelCase());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void javacMakesTheSameSchemaOfThem(long seed) throws Exception {
    Random random = new Random(seed);
    Schema schema = schema(random, 3);
    assertSame(RecordSource.of("Seeded", schema).inNullMarked(true));
    assertSame(RecordSource.of("Seeded", schema).inNullMarked(true).inCamelCase());
  }

  private void assertSame(RecordSource record) throws Exception {
    String text =
        "package made;\n"
            + record
                .text()
                .replaceFirst(
                    "(?m)^(@Columns|record )",
                    (record.nullMarked() ? "@org.jspecify.annotations.NullMarked " : "") + "$1");
    RowType<?> read = RowType.of(compile(record.name(), text).asSubclass(Record.class));
    if (record.camelCase()) { // sources' columns are found ignoring case
      assertThat(read.schema().describe())
          .as(text)
          .isEqualToIgnoringCase(record.schema().describe());
    } else {
      assertThat(read.schema()).as(text).isEqualTo(record.schema());
    }
  }

  private Class<?> compile(String name, String text) throws IOException, ClassNotFoundException {
    Path source = Files.writeString(folder.resolve(name + ".java"), text);
    StringWriter told = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none",
            "-encoding",
            "UTF-8",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    boolean done =
        javac
            .getTask(
                told,
                null,
                null,
                options,
                null,
                javac.getStandardFileManager(null, null, null).getJavaFileObjects(source))
            .call();
    assertThat(done).as(told + text).isTrue();
    return new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, RecordSourceTest.class.getClassLoader())
        .loadClass("made." + name);
  }

  private static Schema schema(Random random, int depth) {
    List<Field> fields = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    int columns = 1 + random.nextInt(8);
    while (fields.size() < columns) {
      String name = STRANGE_NAMES.get(random.nextInt(STRANGE_NAMES.size()));
      if (!lower.contains(name.toLowerCase(java.util.Locale.ROOT))) {
        lower.add(name.toLowerCase(java.util.Locale.ROOT));
        fields.add(new Field(name, type(random, depth), random.nextBoolean()));
      }
    }
    return new Schema(fields);
  }

  private static DataType type(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 18 : 14);
    if (kind < 13) {
      return SIMPLE.get(kind);
    }
    if (kind == 13) {
      return new DataType.Decimal(18, random.nextInt(5));
    }
    return kind < 16
        ? new DataType.ListOf(new Field("element", type(random, depth - 1), random.nextBoolean()))
        : new DataType.Struct(schema(random, depth - 1));
  }
}
