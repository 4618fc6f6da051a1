package dev.lanekeeper.report.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that answers questions.
 *
 * @param value a map, list, text, number, truth value, or null
 */
record Json(@Nullable Object value) {

  static Json parse(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      return new Json(read(json));
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  /** Returns a member; of nothing, nothing. */
  Json at(String name) {
    return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** Returns a member's text; empty if there is none. */
  String text(String name) {
    return at(name).value() instanceof String text ? text : "";
  }

  double number() {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Writes maps, lists, and what is plain. */
  static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, Objects.requireNonNull(entry.getValue()));
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else {
      json.writeObject(value);
    }
  }

  private static @Nullable Object read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          map.put(name, read(json));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(json));
        }
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("unexpected " + json.currentToken());
    };
  }
}
