package dev.lanekeeper.io.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates and times as ISO 8601 writes them; a blank may stand for the T, and years have a sign only
 * if they are negative or have more than four digits.
 */
final class TimeTexts {

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .appendLiteral('-')
          .appendValue(ChronoField.DAY_OF_MONTH, 2)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(TIMESTAMP)
          .appendOffset("+HH:mm", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private TimeTexts() {}

  static LocalDate date(String text) {
    return LocalDate.parse(signless(text), DATE);
  }

  static LocalDateTime timestamp(String text) {
    LocalDateTime value = LocalDateTime.parse(joined(text), TIMESTAMP);
    checkMicros(value.truncatedTo(ChronoUnit.MICROS).equals(value));
    return value;
  }

  static Instant instant(String text) {
    String whole = joined(text).replaceFirst("([+-]\\d\\d)$", "$1:00");
    Instant value = OffsetDateTime.parse(whole, INSTANT).toInstant();
    checkMicros(value.truncatedTo(ChronoUnit.MICROS).equals(value));
    return value;
  }

  private static String joined(String text) {
    int blank = text.indexOf(' ');
    return signless(blank < 0 ? text : text.substring(0, blank) + "T" + text.substring(blank + 1));
  }

  private static String signless(String text) {
    return text.startsWith("+") ? text.substring(1) : text;
  }

  private static void checkMicros(boolean whole) {
    if (!whole) {
      throw new ArithmeticException("finer than microseconds");
    }
  }
}
