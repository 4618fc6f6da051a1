package dev.lanekeeper.guard.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a ledger as JSON: same classes, same bytes. */
final class LedgerJson {

  private LedgerJson() {}

  static String of(Ledger ledger) {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(lines);
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeNumberField("classes", ledger.classes());
      json.writeArrayFieldStart("bypasses");
      for (Ledger.Bypass bypass : ledger.bypasses()) {
        json.writeStartObject();
        json.writeStringField("place", bypass.place());
        json.writeStringField("reason", bypass.reason());
        json.writeStringField("owner", bypass.owner());
        json.writeStringField("until", bypass.until());
        json.writeArrayFieldStart("uses");
        for (String use : bypass.uses()) {
          json.writeString(use);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("roots");
      for (Ledger.Root root : ledger.roots()) {
        json.writeStartObject();
        json.writeStringField("place", root.place());
        json.writeStringField("what", root.what());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("implementors");
      for (Ledger.Implementor implementor : ledger.implementors()) {
        json.writeStartObject();
        json.writeStringField("type", implementor.type());
        json.writeStringField("of", implementor.of());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }
}
