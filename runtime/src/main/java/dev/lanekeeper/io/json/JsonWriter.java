package dev.lanekeeper.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.lanekeeper.arrow.RowReader;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** Writes rows as JSON, one object a line, in the form that {@link JsonRows} reads. */
public final class JsonWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes all rows of a stream into a new file; returns how many.
   *
   * @throws IOException if it cannot be written
   */
  public static long write(ArrowReader rows, Schema schema, Path file) throws IOException {
    long count = 0;
    try (OutputStream bytes =
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        JsonGenerator json = JSON.createGenerator(bytes)) {
      json.setRootValueSeparator(null);
      JsonWriter writer = new JsonWriter(json);
      while (rows.loadNextBatch()) {
        VectorSchemaRoot batch = rows.getVectorSchemaRoot();
        RowReader values = new RowReader(batch, schema);
        for (int row = 0; row < batch.getRowCount(); row++) {
          writer.object(values.read(row), schema.fields());
          json.writeRaw('\n');
        }
        count += batch.getRowCount();
      }
    }
    return count;
  }

  private void object(@Nullable Object[] values, List<Field> fields) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      json.writeFieldName(fields.get(i).name());
      value(values[i], fields.get(i).type());
    }
    json.writeEndObject();
  }

  private void value(@Nullable Object value, DataType type) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (type instanceof DataType.Struct struct) {
      object((@Nullable Object[]) value, struct.schema().fields());
    } else if (type instanceof DataType.ListOf list) {
      json.writeStartArray();
      for (Object element : (List<?>) value) {
        value(element, list.element().type());
      }
      json.writeEndArray();
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Double number) {
      real(number, number.toString());
    } else if (value instanceof Float number) {
      real(number, number.toString());
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof byte[] bytes) {
      json.writeString(Base64.getEncoder().encodeToString(bytes));
    } else {
      json.writeString(value.toString()); // dates and times as ISO 8601
    }
  }

  private void real(double value, String text) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(text);
    } else {
      json.writeString(text);
    }
  }
}
