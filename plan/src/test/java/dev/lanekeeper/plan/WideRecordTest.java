package dev.lanekeeper.plan;

import static dev.lanekeeper.plan.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WideRecordTest {

  @TempDir Path folder = Path.of("replaced by JUnit");

  @ParameterizedTest
  @CsvSource({"int, 1", "int, 100", "int, 252", "int, 253", "int, 254", "long, 126", "long, 127"})
  void recordsAreUsableUpToTheWidestThatJavaHas(String type, int width) throws Exception {
    String components =
        IntStream.range(0, width).mapToObj(i -> type + " c" + i).collect(Collectors.joining(", "));
    String source = "public record Wide(" + components + ") {}";
    assertThat(Compiler.compile("Wide", source, folder)).isEmpty();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      roundTrip(RowType.of(loader.loadClass("Wide")), type.equals("int"));
    }
  }

  private static <R> void roundTrip(RowType<R> type, boolean ints) {
    Object[] values =
        IntStream.range(0, type.schema().fields().size())
            .mapToObj(i -> ints ? (Object) i : (Object) (long) i)
            .toArray();
    assertThat(type.values(type.make(values))).isEqualTo(values);
  }

  @Test
  void widerRowsHaveASchemaInsteadOfARecord() {
    Schema schema =
        new Schema(
            IntStream.range(0, 1000)
                .mapToObj(i -> new Field("c" + i, DataType.Simple.INT32, false))
                .toList());
    RowType<Row> type = RowType.of(schema);
    Object[] values = IntStream.range(0, 1000).boxed().toArray();
    Row row = type.make(values);
    assertThat(row.get("c999")).isEqualTo(999);
    assertThat(type.values(row)).isEqualTo(values);
    assertFails(Code.LK203, () -> row.get("c1000")).hasMessageContaining("did you mean 'c100'");
    Plan<Row> plan = Plan.parquet(List.of(Path.of("wide.parquet")), type);
    Column<Row, Integer> last = Column.of(type, "c999", Integer.class);
    assertThat(plan.where(last.gt(5)).schema()).isEqualTo(schema);
    assertFails(Code.LK206, () -> Column.of(type, "c999", Long.class));
  }
}
