package dev.lanekeeper.benchmarks.tpcds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts of the 99 queries, as Spark's own tests have them; four queries have two parts. */
final class TpcdsTexts {

  private static final String FOLDER = "tpcds/q";
  private static final String SUFFIX = ".sql";

  private TpcdsTexts() {}

  /**
   * A query or one of its two parts.
   *
   * @param name the number, and the letter of the part
   * @param text as written
   */
  record Part(String name, String text) {

    /** Returns the number of the query. */
    int number() {
      return Integer.parseInt(name.replaceAll("\\D", ""));
    }
  }

  /** Returns all parts in a jar. */
  static List<Part> in(Path jar) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.startsWith(FOLDER) && name.endsWith(SUFFIX)) {
          String text =
              new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          parts.add(
              new Part(
                  name.substring(FOLDER.length(), name.length() - SUFFIX.length()),
                  adapted(text).strip()));
        }
      }
    }
    return parts;
  }

  /** The tables follow a newer version of the specification, and DuckDB reserves two words. */
  private static String adapted(String text) {
    return text.replaceAll("\\bc_last_review_date\\b", "c_last_review_date_sk")
        .replace("coalesce(returns, 0) returns", "coalesce(returns, 0) as returns")
        .replace(") at,", ") as \"at\",");
  }
}
