package dev.lanekeeper.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Goes through the objects of a file. */
final class JsonCursor implements RowCursor {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final Path file;
  private final JsonParser parser;
  private final JsonObjects objects;

  private JsonCursor(Path file, JsonParser parser, Schema schema) {
    this.file = file;
    this.parser = parser;
    this.objects = new JsonObjects(parser, schema);
  }

  static JsonCursor open(Path file, Schema schema) {
    if (!Files.exists(file)) {
      throw JsonFailures.unreadable(file, "does not exist", "Correct the path.");
    } else if (Files.isDirectory(file)) {
      throw JsonFailures.unreadable(file, "is a folder, not a file", "Name the files in it.");
    }
    try {
      return new JsonCursor(file, JSON.createParser(content(file)), schema);
    } catch (IOException e) {
      throw JsonFailures.of(file, e);
    }
  }

  private static InputStream content(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public boolean next() {
    try {
      JsonToken token = parser.nextToken();
      while (token != null && isArray(token)) {
        token = parser.nextToken();
      }
      if (token != null && token != JsonToken.START_OBJECT) {
        throw JsonFailures.at(parser, "is " + JsonFailures.name(token) + ", not an object");
      }
      return token != null;
    } catch (IOException e) {
      throw JsonFailures.of(file, e);
    } catch (JsonMisfit e) {
      throw JsonFailures.of(file, e);
    }
  }

  /** An array of rows may be around them, but not an array of such. */
  private boolean isArray(JsonToken token) {
    return token == JsonToken.END_ARRAY
        || token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot();
  }

  /** Returns the parser, which is at the start of an object after {@link #next}. */
  JsonParser parser() {
    return parser;
  }

  @Override
  public @Nullable Object[] values() {
    try {
      return objects.read();
    } catch (IOException e) {
      throw JsonFailures.of(file, e);
    } catch (JsonMisfit e) {
      throw JsonFailures.of(file, e);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw JsonFailures.of(file, e);
    }
  }
}
