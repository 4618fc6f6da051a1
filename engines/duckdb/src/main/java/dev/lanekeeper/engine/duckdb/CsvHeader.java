package dev.lanekeeper.engine.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the first line of a CSV file, whose values may be quoted and may then have line ends. */
final class CsvHeader {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private CsvHeader() {}

  /** Returns whether a file is compressed, which its name says. */
  static boolean isCompressed(Path file) {
    return file.toString().endsWith(".gz");
  }

  /**
   * Returns the names in a file's first line.
   *
   * @throws dev.lanekeeper.engine.EngineException LK407 if there is none, or it is not UTF-8
   */
  static List<String> read(Path file, char delimiter) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = isCompressed(file) ? new GZIPInputStream(bytes) : bytes;
        BufferedReader text =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
      List<String> names = parse(text, delimiter);
      if (names.isEmpty()) {
        throw SourceFiles.failure(
            file, "is empty: its first line should name the columns", "Replace the file.");
      }
      return names;
    } catch (CharacterCodingException e) {
      throw SourceFiles.failure(file, "is not UTF-8", "Write it as UTF-8.");
    } catch (IOException e) {
      throw SourceFiles.failure(file, "cannot be read: " + e, "Replace the file.");
    }
  }

  private static List<String> parse(BufferedReader text, char delimiter) throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    int last = -1;
    int next = text.read();
    if (next == BYTE_ORDER_MARK) {
      next = text.read();
    }
    for (; next >= 0; last = next, next = text.read()) {
      any = true;
      if (next == '"') {
        // A doubled quote within quotes ends them and begins them again, and stands for itself.
        name.append(!quoted && last == '"' ? "\"" : "");
        quoted = !quoted;
      } else if (!quoted && (next == '\n' || next == '\r')) {
        break;
      } else if (!quoted && next == delimiter) {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append((char) next);
      }
    }
    if (any) {
      names.add(name.toString());
    }
    return names;
  }
}
