package dev.lanekeeper.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values at the ends of each type, by the type's text. */
final class Extremes {

  /** The values; each has a null among them. */
  static final Map<String, List<@Nullable Object>> ALL = all();

  /** Days and times that Java has and an engine need not; some are an engine's infinities. */
  static final Map<String, List<Object>> BEYOND =
      Map.of(
          "date",
          List.of(
              LocalDate.ofEpochDay(Integer.MAX_VALUE),
              LocalDate.ofEpochDay(Integer.MIN_VALUE + 1L),
              LocalDate.ofEpochDay(Integer.MIN_VALUE),
              LocalDate.MAX,
              LocalDate.MIN),
          "timestamp",
          List.of(
              LocalDateTime.parse("+294247-01-10T04:00:54.775807"),
              LocalDateTime.parse("-290308-12-21T23:59:59.999999"),
              LocalDateTime.parse("-290308-12-21T19:59:05.224193"),
              LocalDateTime.MAX.withNano(0),
              LocalDateTime.MIN),
          "instant",
          List.of(
              Instant.parse("+294247-01-10T04:00:54.775807Z"),
              Instant.parse("-290308-12-21T23:59:59.999999Z"),
              Instant.parse("-290308-12-21T19:59:05.224193Z"),
              Instant.MAX.minusNanos(999_999_999),
              Instant.MIN));

  private Extremes() {}

  private static Map<String, List<@Nullable Object>> all() {
    Map<String, List<@Nullable Object>> all = new LinkedHashMap<>();
    all.put("boolean", list(true, false, null));
    all.put("int8", list(Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE, null));
    all.put("int16", list(Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE, null));
    all.put("int32", list(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE, null));
    all.put("int64", list(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE, null));
    all.put(
        "float32",
        list(
            Float.NaN,
            Float.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            -0.0f,
            0.0f,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Float.MAX_VALUE,
            0.1f,
            16777216f,
            null));
    all.put(
        "float64",
        list(
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            0.1,
            1.0 / 3,
            9007199254740992.0,
            null));
    for (int scale = 0; scale <= 38; scale++) {
      all.put("decimal(38," + scale + ")", decimals(38, scale));
    }
    for (int precision : new int[] {1, 4, 5, 9, 10, 18, 19}) {
      all.put(
          "decimal(" + precision + "," + precision / 2 + ")", decimals(precision, precision / 2));
    }
    all.put("date", dates());
    all.put("timestamp", timestamps());
    all.put("instant", instants());
    all.put("text", texts());
    all.put("binary", list(new byte[0], new byte[] {0}, every(), new byte[100_000], null));
    all.put(
        "uuid",
        list(
            new UUID(0, 0),
            new UUID(-1, -1),
            new UUID(Long.MIN_VALUE, Long.MAX_VALUE),
            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
            null));
    all.putAll(nested());
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, List<@Nullable Object>> nested() {
    Map<String, List<@Nullable Object>> all = new LinkedHashMap<>();
    all.put("list<int64>", list(List.of(), list(null, Long.MIN_VALUE), list((Object) null), null));
    all.put("list<text>", list(List.of(), list("", null, "a\u0000b"), List.of("😀"), null));
    all.put(
        "list<list<int32>>",
        list(List.of(), list(List.of(), null, list(1, null)), list((Object) null), null));
    all.put(
        "struct<a int32, s struct<b text, l list<float64>>>",
        list(
            row(null, null),
            row(1, row(null, null)),
            row(2, row("", List.of())),
            row(3, row("x", list(Double.NaN, null, -0.0))),
            null));
    all.put(
        "list<struct<a int64, b list<text>>>",
        list(
            List.of(),
            list(row(1L, List.of()), null, row(null, null)),
            list((Object) row(null, list("", null))),
            null));
    return all;
  }

  private static List<@Nullable Object> decimals(int precision, int scale) {
    BigDecimal one = BigDecimal.ONE.movePointLeft(scale).setScale(scale);
    BigDecimal most =
        BigDecimal.TEN.pow(precision).movePointLeft(scale).subtract(one).setScale(scale);
    return list(BigDecimal.ZERO.setScale(scale), one, one.negate(), most, most.negate(), null);
  }

  private static List<@Nullable Object> dates() {
    return list(
        LocalDate.of(1970, 1, 1),
        LocalDate.of(1969, 12, 31),
        LocalDate.of(1582, 10, 10),
        LocalDate.of(1900, 2, 28),
        LocalDate.of(2000, 2, 29),
        LocalDate.of(2024, 2, 29),
        LocalDate.of(1, 1, 1),
        LocalDate.of(0, 12, 31),
        LocalDate.of(-1, 2, 28),
        LocalDate.of(-4712, 1, 1),
        LocalDate.of(9999, 12, 31),
        LocalDate.of(10_000, 1, 1),
        LocalDate.ofEpochDay(Integer.MAX_VALUE - 1L),
        LocalDate.ofEpochDay(Integer.MIN_VALUE + 2L),
        null);
  }

  private static List<@Nullable Object> timestamps() {
    return list(
        LocalDateTime.of(1970, 1, 1, 0, 0),
        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 1_000),
        LocalDateTime.of(1582, 10, 10, 0, 0),
        LocalDateTime.of(0, 2, 29, 12, 0),
        LocalDateTime.of(-9999, 1, 1, 0, 0),
        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
        LocalDateTime.of(10_000, 1, 1, 0, 0),
        LocalDateTime.parse("+294247-01-10T04:00:54.775806"),
        LocalDateTime.parse("-290308-12-22T00:00:00"),
        null);
  }

  private static List<@Nullable Object> instants() {
    return list(
        Instant.EPOCH,
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        Instant.parse("2024-02-29T23:59:59.000001Z"),
        Instant.parse("0000-02-29T12:00:00Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"),
        Instant.parse("+10000-01-01T00:00:00Z"),
        Instant.parse("+294247-01-10T04:00:54.775806Z"),
        Instant.parse("-290308-12-22T00:00:00Z"),
        null);
  }

  private static List<@Nullable Object> texts() {
    return list(
        "",
        " ",
        "null",
        "NULL",
        "\\N",
        "a\u0000b",
        "\u0000",
        "it's \"quoted\"",
        "a,b;c|d\te",
        "line\nend\r\nand\r",
        "\ufeffmark",
        "e\u0301",
        "é",
        "😀👩‍👩‍👧",
        "\uffff",
        "z".repeat(1 << 20),
        null);
  }

  private static byte[] every() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static List<@Nullable Object> list(@Nullable Object... values) {
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
