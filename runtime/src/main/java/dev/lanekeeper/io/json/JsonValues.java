package dev.lanekeeper.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the values of one column, or the elements of a list. */
final class JsonValues {

  /** Numbers of more digits are no value of any type, and costly to work with. */
  private static final int MOST_EXPONENT = 400;

  private static final int SHOWN = 40;

  private final JsonParser parser;
  private final Field field;
  private final @Nullable JsonObjects nested;
  private final @Nullable JsonValues elements;

  JsonValues(JsonParser parser, Field field) {
    this.parser = parser;
    this.field = field;
    this.nested =
        field.type() instanceof DataType.Struct struct
            ? new JsonObjects(parser, struct.schema())
            : null;
    this.elements =
        field.type() instanceof DataType.ListOf list
            ? new JsonValues(parser, list.element())
            : null;
  }

  /** Reads the value that the parser has come to. */
  @Nullable Object read() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    } else if (nested != null) {
      require(token == JsonToken.START_OBJECT);
      return nested.read();
    } else if (elements != null) {
      require(token == JsonToken.START_ARRAY);
      return list(elements);
    }
    try {
      return field.type() instanceof DataType.Decimal decimal
          ? decimal(decimal)
          : simple((DataType.Simple) field.type(), token);
    } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
      throw misfit();
    }
  }

  private List<@Nullable Object> list(JsonValues of) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = of.read();
      if (value == null && !of.field.nullable()) {
        throw JsonFailures.at(
            Code.LK404, parser, "has a null in list '" + field.name() + "', which cannot hold any");
      }
      values.add(value);
    }
    return Collections.unmodifiableList(values);
  }

  private Object simple(DataType.Simple type, JsonToken token) throws IOException {
    return switch (type) {
      case BOOLEAN -> {
        require(token.isBoolean());
        yield token == JsonToken.VALUE_TRUE;
      }
      case INT8 -> exact().byteValueExact();
      case INT16 -> exact().shortValueExact();
      case INT32 -> exact().intValueExact();
      case INT64 -> exact().longValueExact();
      case FLOAT32 -> (float) finite(Float.parseFloat(real(token)));
      case FLOAT64 -> finite(Double.parseDouble(real(token)));
      case TEXT -> text(token);
      case BINARY -> Base64.getDecoder().decode(text(token));
      case DATE -> TimeTexts.date(text(token));
      case TIMESTAMP -> TimeTexts.timestamp(text(token));
      case INSTANT -> TimeTexts.instant(text(token));
      case UUID -> uuid(text(token));
    };
  }

  private String text(JsonToken token) throws IOException {
    require(token == JsonToken.VALUE_STRING);
    return parser.getText();
  }

  /** JSON has no numbers for these three: they are written as texts. */
  private String real(JsonToken token) throws IOException {
    String text = parser.getText();
    boolean named = text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    require(token.isNumeric() || token == JsonToken.VALUE_STRING && named);
    return text;
  }

  private double finite(double value) throws IOException {
    require(!Double.isInfinite(value) || parser.currentToken() == JsonToken.VALUE_STRING);
    return value;
  }

  private BigDecimal exact() throws IOException {
    require(parser.currentToken().isNumeric());
    BigDecimal value = parser.getDecimalValue();
    require(Math.abs((long) value.scale()) <= MOST_EXPONENT);
    return value;
  }

  private BigDecimal decimal(DataType.Decimal type) throws IOException {
    BigDecimal value = exact().setScale(type.scale(), RoundingMode.UNNECESSARY);
    require(value.precision() <= type.precision());
    return value;
  }

  private static UUID uuid(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("shortened");
    }
    return value;
  }

  private void require(boolean fits) throws IOException {
    if (!fits) {
      throw misfit();
    }
  }

  private JsonMisfit misfit() throws IOException {
    JsonToken token = parser.currentToken();
    String got = JsonFailures.name(token);
    if (token.isScalarValue()) {
      String text = parser.getText();
      got = (token == JsonToken.VALUE_STRING ? "\"" + shortened(text) + "\"" : shortened(text));
    }
    return JsonFailures.at(
        parser, "has " + got + " for '" + field.name() + "', which is " + field.type());
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
