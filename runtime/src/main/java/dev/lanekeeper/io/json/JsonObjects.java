package dev.lanekeeper.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects of one schema: rows, or records nested in them. */
final class JsonObjects {

  private final JsonParser parser;
  private final List<Field> fields;
  private final JsonValues[] values;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> ignoringCase = new HashMap<>();

  JsonObjects(JsonParser parser, Schema schema) {
    this.parser = parser;
    this.fields = schema.fields();
    this.values = new JsonValues[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = new JsonValues(parser, fields.get(i));
      exact.put(fields.get(i).name(), i);
      ignoringCase.put(lower(fields.get(i).name()), i); // no two columns differ in case only
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Reads the object that the parser has come to the start of. */
  @Nullable Object[] read() throws IOException {
    @Nullable Object[] row = new Object[values.length];
    boolean[] found = new boolean[values.length];
    boolean[] foundExactly = new boolean[values.length];
    List<String> keys = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      keys.add(key);
      parser.nextToken();
      Integer column = exact.get(key);
      if (column != null) {
        row[column] = values[column].read();
        foundExactly[column] = true;
        continue;
      }
      column = ignoringCase.get(lower(key));
      if (column == null || foundExactly[column]) {
        parser.skipChildren();
        continue;
      } else if (found[column]) {
        throw JsonFailures.at(
            parser, "has two keys that could be column '" + fields.get(column).name() + "'");
      }
      row[column] = values[column].read();
      found[column] = true;
    }
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null && !fields.get(i).nullable()) {
        throw nullFound(fields.get(i), found[i] || foundExactly[i], keys);
      }
    }
    return row;
  }

  private JsonMisfit nullFound(Field field, boolean there, List<String> keys) {
    return JsonFailures.at(
        Code.LK404,
        parser,
        there
            ? "ends an object with null for column '"
                + field.name()
                + "', but the record's component cannot be null"
            : "ends an object without column '"
                + field.name()
                + "'"
                + Nearest.hint(field.name(), keys)
                + ", and the record's component cannot be null");
  }
}
