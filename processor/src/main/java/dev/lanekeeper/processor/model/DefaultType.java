package dev.lanekeeper.processor.model;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The types of inputs that can have a default, and the texts that each takes. */
public enum DefaultType {
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean", "java.lang.Boolean"),
  /** 8 bits. */
  BYTE("byte", "java.lang.Byte"),
  /** 16 bits. */
  SHORT("short", "java.lang.Short"),
  /** 32 bits. */
  INT("int", "java.lang.Integer"),
  /** 64 bits. */
  LONG("long", "java.lang.Long"),
  /** Finite binary32. */
  FLOAT("float", "java.lang.Float"),
  /** Finite binary64. */
  DOUBLE("double", "java.lang.Double"),
  /** Any text. */
  STRING("java.lang.String", ""),
  /** A decimal number. */
  BIG_DECIMAL("java.math.BigDecimal", ""),
  /** {@code 2026-01-31}. */
  LOCAL_DATE("java.time.LocalDate", ""),
  /** {@code 2026-01-31T12:30:00}. */
  LOCAL_DATE_TIME("java.time.LocalDateTime", ""),
  /** {@code 2026-01-31T12:30:00Z}. */
  INSTANT("java.time.Instant", ""),
  /** {@code PT1H30M}. */
  DURATION("java.time.Duration", ""),
  /** A file's or folder's path. */
  PATH("java.nio.file.Path", ""),
  /** 32 hexadecimal digits with hyphens. */
  UUID_TEXT("java.util.UUID", ""),
  /** The name of a constant. */
  ENUM("", "");

  private final String type;
  private final String box;

  DefaultType(String type, String box) {
    this.type = type;
    this.box = box;
  }

  /** Returns the kind of a type; empty if inputs of it cannot have a default. */
  public static Optional<DefaultType> of(TypeModel type, DefaultModel orElse) {
    if (!orElse.constants().isEmpty()) {
      return Optional.of(ENUM);
    }
    return Arrays.stream(values())
        .filter(kind -> kind != ENUM)
        .filter(kind -> List.of(kind.type, kind.box).contains(type.text()))
        .findFirst();
  }

  /** Returns whether a default is a value of the type. */
  public boolean accepts(DefaultModel orElse) {
    try {
      return parses(orElse.text(), orElse.constants());
    } catch (IllegalArgumentException | DateTimeException refused) {
      return false;
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // parsed to see whether that fails
  private boolean parses(String text, List<String> constants) {
    switch (this) {
      case BOOLEAN -> {
        return text.equals("true") || text.equals("false");
      }
      case FLOAT -> {
        return Float.isFinite(Float.parseFloat(text));
      }
      case DOUBLE -> {
        return Double.isFinite(Double.parseDouble(text));
      }
      case ENUM -> {
        return constants.contains(text);
      }
      case BYTE -> Byte.parseByte(text);
      case SHORT -> Short.parseShort(text);
      case INT -> Integer.parseInt(text);
      case LONG -> Long.parseLong(text);
      case STRING -> {}
      case BIG_DECIMAL -> new BigDecimal(text);
      case LOCAL_DATE -> LocalDate.parse(text);
      case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
      case INSTANT -> Instant.parse(text);
      case DURATION -> Duration.parse(text);
      case PATH -> Path.of(text);
      case UUID_TEXT -> UUID.fromString(text);
    }
    return true;
  }
}
