package dev.lanekeeper.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON within a page. */
final class Script {

  private Script() {}

  /** Returns JSON without blanks and without {@code <}, so that it cannot end a script. */
  static String json(String pretty) {
    JsonFactory factory = new JsonFactory();
    StringWriter text = new StringWriter();
    try (JsonParser from = factory.createParser(pretty);
        JsonGenerator to = factory.createGenerator(text)) {
      from.nextToken();
      to.copyCurrentStructure(from);
    } catch (IOException e) {
      throw new UncheckedIOException("strings do not fail", e);
    }
    return text.toString().replace("<", "\\u003c");
  }
}
