package dev.lanekeeper.plan.rel;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that different ones give different bytes: a byte for the kind, a length before
 * all that has one, and numbers big-endian. Text is UTF-8.
 */
public final class CanonicalBytes {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final DataOutputStream out;

  /** Makes an empty writer that keeps what is written. */
  public CanonicalBytes() {
    this.out = new DataOutputStream(kept);
  }

  private CanonicalBytes(OutputStream target) {
    this.out = new DataOutputStream(target);
  }

  /** Returns the SHA-256, in hexadecimal, of what is written; of any length, for it is not kept. */
  public static String sha256(Consumer<CanonicalBytes> writing) {
    MessageDigest digest = sha256();
    OutputStream target = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    CanonicalBytes bytes = new CanonicalBytes(new BufferedOutputStream(target));
    writing.accept(bytes);
    bytes.write(DataOutputStream::flush);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private interface Write {
    void to(DataOutputStream out) throws IOException;
  }

  /** Returns what has been written. */
  public byte[] toByteArray() {
    return kept.toByteArray();
  }

  /** Writes a number of 64 bits. */
  public CanonicalBytes number(long number) {
    return write(target -> target.writeLong(number));
  }

  /** Writes a yes or no. */
  public CanonicalBytes flag(boolean flag) {
    return write(target -> target.writeBoolean(flag));
  }

  /** Writes a text after its length in bytes. */
  public CanonicalBytes text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes after their number. */
  public CanonicalBytes bytes(byte[] bytes) {
    return write(
        target -> {
          target.writeInt(bytes.length);
          target.write(bytes);
        });
  }

  /**
   * Writes a column's value.
   *
   * @param value a value in the form that {@link dev.lanekeeper.plan.type.DataType} says, or null
   */
  public CanonicalBytes value(@Nullable Object value) {
    if (value == null) {
      return kind('0');
    } else if (value instanceof Boolean flag) {
      return kind('z').flag(flag);
    } else if (value instanceof Byte
        || value instanceof Short
        || value instanceof Integer
        || value instanceof Long) {
      return kind('i').number(((Number) value).longValue());
    } else if (value instanceof Float number) {
      return kind('f').number(Float.floatToIntBits(number));
    } else if (value instanceof Double number) {
      return kind('d').number(Double.doubleToLongBits(number));
    } else if (value instanceof BigDecimal number) {
      return kind('n').number(number.scale()).bytes(number.unscaledValue().toByteArray());
    } else if (value instanceof String text) {
      return kind('s').text(text);
    } else if (value instanceof byte[] bytes) {
      return kind('b').bytes(bytes);
    } else if (value instanceof LocalDate date) {
      return kind('D').number(date.toEpochDay());
    } else if (value instanceof LocalDateTime time) {
      return kind('T')
          .number(time.toLocalDate().toEpochDay())
          .number(time.toLocalTime().toNanoOfDay());
    } else if (value instanceof Instant instant) {
      return kind('I').number(instant.getEpochSecond()).number(instant.getNano());
    } else if (value instanceof UUID uuid) {
      return kind('u').number(uuid.getMostSignificantBits()).number(uuid.getLeastSignificantBits());
    } else if (value instanceof List<?> list) {
      return kind('l').values(list);
    } else if (value instanceof Object[] row) {
      return kind('r').values(Arrays.asList(row));
    }
    throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
  }

  private CanonicalBytes kind(char kind) {
    return write(target -> target.writeByte(kind));
  }

  private CanonicalBytes values(List<?> values) {
    number(values.size());
    values.forEach(this::value);
    return this;
  }

  private CanonicalBytes write(Write write) {
    try {
      write.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
