package dev.lanekeeper.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All values that were seen at one place of a file: what they are, and what they can be read as.
 */
final class JsonKinds {

  private static final Set<Simple> TEXTS =
      EnumSet.of(Simple.TEXT, Simple.DATE, Simple.TIMESTAMP, Simple.INSTANT, Simple.UUID);

  /** What all values but nulls can be read as; everything before the first one. */
  private final Set<Simple> simple = EnumSet.allOf(Simple.class);

  private long values;
  private long nulls;
  private int whole;
  private int behindPoint;
  private boolean numbers = true;
  private @Nullable Objects objects;
  private @Nullable JsonKinds elements;

  /** The keys of objects at one place. */
  static final class Objects {
    private final Map<String, JsonKinds> keys = new LinkedHashMap<>();
    private long count;

    /** Adds the object that a parser has come to the start of. */
    void add(JsonParser parser) throws IOException {
      count++;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        JsonKinds kinds = keys.computeIfAbsent(parser.currentName(), key -> new JsonKinds());
        parser.nextToken();
        kinds.add(parser);
      }
    }

    /** Returns the keys as columns; what an object has not is null. */
    List<FoundColumn> columns() {
      List<FoundColumn> columns = new ArrayList<>();
      keys.forEach((key, kinds) -> columns.add(kinds.column(key, count)));
      return columns;
    }

    private Optional<DataType> type() {
      List<Field> fields = new ArrayList<>();
      for (FoundColumn column : columns()) {
        if (column.type().isEmpty()) {
          return Optional.empty();
        }
        fields.add(new Field(column.name(), column.type().get(), column.nullable()));
      }
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(new DataType.Struct(new Schema(fields)));
    }

    private boolean fits(Schema wanted) {
      for (Field field : wanted.fields()) {
        JsonKinds kinds = keys.get(field.name());
        boolean known = kinds != null && kinds.fits(field.type());
        boolean full = kinds != null && kinds.nulls == 0 && kinds.values == count;
        if ((!known && kinds != null) || (!full && !field.nullable())) {
          return false;
        }
      }
      return true;
    }
  }

  private FoundColumn column(String name, long objectCount) {
    Optional<DataType> type = type();
    return new FoundColumn(
        name,
        type,
        type.map(DataType::toString).orElse("values of several kinds"),
        values < objectCount,
        this::fits);
  }

  private void add(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      nulls++;
      return;
    }
    values++;
    numbers &= token.isNumeric();
    if (token == JsonToken.START_OBJECT) {
      simple.clear();
      objects = objects == null ? new Objects() : objects;
      objects.add(parser);
    } else if (token == JsonToken.START_ARRAY) {
      simple.clear();
      elements = elements == null ? new JsonKinds() : elements;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(parser);
      }
    } else if (token.isNumeric()) {
      addNumber(parser.getDecimalValue());
    } else if (token.isBoolean()) {
      simple.retainAll(EnumSet.of(Simple.BOOLEAN));
    } else {
      addText(parser.getText());
    }
  }

  private void addNumber(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    behindPoint = Math.max(behindPoint, Math.max(number.scale(), 0));
    whole = Math.max(whole, Math.max(bare.precision() - bare.scale(), 0));
    Set<Simple> fitting = EnumSet.of(Simple.FLOAT32, Simple.FLOAT64);
    if (bare.scale() <= 0 && bare.precision() - bare.scale() <= 19) {
      int bits = bare.toBigInteger().bitLength();
      addIf(bits < 8, Simple.INT8, fitting);
      addIf(bits < 16, Simple.INT16, fitting);
      addIf(bits < 32, Simple.INT32, fitting);
      addIf(bits < 64, Simple.INT64, fitting);
    }
    simple.retainAll(fitting);
  }

  private static void addIf(boolean fits, Simple type, Set<Simple> fitting) {
    if (fits) {
      fitting.add(type);
    }
  }

  private void addText(String text) {
    Set<Simple> fitting = EnumSet.of(Simple.TEXT);
    for (Simple type : TEXTS) {
      addIf(isA(type, text), type, fitting);
    }
    simple.retainAll(fitting);
  }

  private static boolean isA(Simple type, String text) {
    try {
      return switch (type) {
        case DATE -> TimeTexts.date(text) != null;
        case TIMESTAMP -> TimeTexts.timestamp(text) != null;
        case INSTANT -> TimeTexts.instant(text) != null;
        case UUID -> text.length() == 36 && UUID.fromString(text) != null;
        case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, TEXT, BINARY -> true;
      };
    } catch (RuntimeException notOne) {
      return false;
    }
  }

  /** The narrowest, but integers are long: the next file may have larger ones. */
  private Optional<DataType> type() {
    if (values == 0) {
      return Optional.of(Simple.TEXT);
    } else if (objects != null) {
      return elements == null && isAllObjects() ? objects.type() : Optional.empty();
    } else if (elements != null) {
      Optional<DataType> element = isAllArrays() ? elements.type() : Optional.empty();
      boolean nullable = elements.nulls > 0;
      return element.map(type -> new DataType.ListOf(new Field("element", type, nullable)));
    }
    for (Simple type :
        List.of(
            Simple.BOOLEAN,
            Simple.INT64,
            Simple.DATE,
            Simple.TIMESTAMP,
            Simple.INSTANT,
            Simple.UUID,
            Simple.TEXT)) {
      if (simple.contains(type)) {
        return Optional.of(type);
      }
    }
    return Optional.of(decimal()).filter(type -> numbers);
  }

  private DataType decimal() {
    int digits = whole + behindPoint;
    return digits > DataType.Decimal.MOST_DIGITS
        ? Simple.FLOAT64
        : new DataType.Decimal(Math.max(digits, 18), behindPoint);
  }

  private boolean isAllObjects() {
    return objects != null && objects.count == values;
  }

  private boolean isAllArrays() {
    return objects == null && !numbers && simple.isEmpty();
  }

  private boolean fits(DataType wanted) {
    if (values == 0) {
      return true;
    } else if (wanted instanceof DataType.Decimal decimal) {
      return numbers
          && behindPoint <= decimal.scale()
          && whole <= decimal.precision() - decimal.scale();
    } else if (wanted instanceof DataType.ListOf list) {
      Field element = list.element();
      return elements != null
          && isAllArrays()
          && elements.fits(element.type())
          && (element.nullable() || elements.nulls == 0);
    } else if (wanted instanceof DataType.Struct struct) {
      return objects != null && isAllObjects() && objects.fits(struct.schema());
    }
    return simple.contains((Simple) wanted)
        || (wanted == Simple.BINARY && simple.contains(Simple.TEXT));
  }
}
