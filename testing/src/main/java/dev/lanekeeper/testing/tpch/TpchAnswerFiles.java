package dev.lanekeeper.testing.tpch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The expected answers, computed by an engine that is none of ours, as small files of text. */
public final class TpchAnswerFiles {

  /** The scale of the data that they are about. */
  public static final double SCALE = 0.01;

  private static final double MOST_RELATIVE_ERROR = 1e-9;

  private TpchAnswerFiles() {}

  /** Returns the expected rows of a query in its order, values with {@code |} between them. */
  public static List<String> of(TpchQuery query) {
    String file = "answers/" + name(query);
    InputStream stream =
        Objects.requireNonNull(TpchAnswerFiles.class.getResourceAsStream(file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(TpchQuery query) {
    return "query" + query.number() + ".txt";
  }

  /** Returns whether a value is that of a file: floats within 1e-9, all else exactly. */
  public static boolean isEqual(String expected, @Nullable Object value) {
    if (value instanceof Double number && !expected.equals("null")) {
      double wanted = Double.parseDouble(expected);
      return Math.abs(number - wanted) <= MOST_RELATIVE_ERROR * Math.abs(wanted);
    } else if (value instanceof BigDecimal number && !expected.equals("null")) {
      return number.compareTo(new BigDecimal(expected)) == 0;
    }
    return text(value).equals(expected);
  }

  static String text(@Nullable Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
