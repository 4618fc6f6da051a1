package dev.lanekeeper.plan.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeTextTest {

  private static final List<DataType> SIMPLE = List.of(DataType.Simple.values());
  private static final List<String> NAMES =
      List.of("a", "order id", "say \"hi\"", "größe", "x, y int32", "not null", "<", "list");

  @ParameterizedTest
  @EnumSource(DataType.Simple.class)
  void readsSimpleTypes(DataType.Simple type) {
    assertThat(DataType.parse(type.toString())).isEqualTo(type);
  }

  @Test
  void readsTypesWithParameters() {
    assertThat(DataType.parse("decimal(18,2)")).isEqualTo(new DataType.Decimal(18, 2));
    assertThat(DataType.parse("list<text not null>"))
        .isEqualTo(new DataType.ListOf(new Field("element", DataType.Simple.TEXT, false)));
    assertThat(DataType.parse("struct<a int32 not null, b list<date>>").toString())
        .isEqualTo("struct<a int32 not null, b list<date>>");
  }

  @Test
  void quotesNamesThatAreNoIdentifiers() {
    assertThat(new Field("order id", DataType.Simple.TEXT, true)).hasToString("\"order id\" text");
  }

  @Test
  void readsAnyTypeThatItHasWritten() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Schema schema = schema(random, 3);
      assertThat(Schema.parse(schema.describe())).as("seed %s", seed).isEqualTo(schema);
    }
  }

  private static Schema schema(Random random, int depth) {
    List<Field> fields = new ArrayList<>();
    int first = random.nextInt(NAMES.size());
    for (int i = 0; i < random.nextInt(4); i++) {
      String name = NAMES.get((first + i) % NAMES.size());
      fields.add(new Field(name, type(random, depth), random.nextBoolean()));
    }
    return new Schema(fields);
  }

  private static DataType type(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 4)) {
      case 0 -> SIMPLE.get(random.nextInt(SIMPLE.size()));
      case 1 -> {
        int precision = 1 + random.nextInt(38);
        yield new DataType.Decimal(precision, random.nextInt(precision + 1));
      }
      case 2 ->
          new DataType.ListOf(new Field("element", type(random, depth - 1), random.nextBoolean()));
      default -> new DataType.Struct(schema(random, depth - 1));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "integer",
        "decimal",
        "decimal(0,0)",
        "decimal(39,2)",
        "decimal(2,3)",
        "decimal(9999,1)",
        "list<>",
        "list<text",
        "struct<a>",
        "struct<a text,b text>",
        "struct<\"a text>",
        "text ",
        "struct<a text, a text>"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> DataType.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
