package dev.lanekeeper.plan.type;

/** The type of a column's values; nullability belongs to the {@link Field}. */
public sealed interface DataType
    permits DataType.Simple, DataType.Decimal, DataType.ListOf, DataType.Struct {

  /**
   * Returns the type whose {@code toString} is the given text, such as {@code decimal(18,2)} or
   * {@code list<text>}.
   *
   * @throws IllegalArgumentException if the text is no type's
   */
  static DataType parse(String text) {
    return new TypeText(text).wholeType();
  }

  /** Types without parameters, in the order of their canonical codes (append only). */
  enum Simple implements DataType {
    /** {@code boolean}. */
    BOOLEAN("boolean"),
    /** {@code byte}: 8 bits, signed. */
    INT8("int8"),
    /** {@code short}: 16 bits, signed. */
    INT16("int16"),
    /** {@code int}: 32 bits, signed. */
    INT32("int32"),
    /** {@code long}: 64 bits, signed. */
    INT64("int64"),
    /** {@code float}: IEEE 754 binary32. */
    FLOAT32("float32"),
    /** {@code double}: IEEE 754 binary64. */
    FLOAT64("float64"),
    /** {@code String} and enums: UTF-8. */
    TEXT("text"),
    /** {@code byte[]}. */
    BINARY("binary"),
    /** {@code LocalDate}: days. */
    DATE("date"),
    /** {@code LocalDateTime}: microseconds without a zone. */
    TIMESTAMP("timestamp"),
    /** {@code Instant}: microseconds since the epoch, UTC. */
    INSTANT("instant"),
    /** {@code UUID}: 128 bits. */
    UUID("uuid");

    private final String text;

    Simple(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Exact decimal numbers.
   *
   * @param precision all digits, 1 to 38
   * @param scale digits behind the point, 0 to {@code precision}
   */
  record Decimal(int precision, int scale) implements DataType {

    /** The largest precision. */
    public static final int MOST_DIGITS = 38;

    /** Checks the ranges. */
    public Decimal {
      if (precision < 1 || precision > MOST_DIGITS || scale < 0 || scale > precision) {
        throw new IllegalArgumentException("decimal(" + precision + "," + scale + ")");
      }
    }

    @Override
    public String toString() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /**
   * Lists of one element type.
   *
   * @param element the elements' type and nullability; its name is {@code element}
   */
  record ListOf(Field element) implements DataType {

    @Override
    public String toString() {
      return "list<" + element.type() + (element.nullable() ? "" : " not null") + ">";
    }
  }

  /**
   * Nested records.
   *
   * @param schema the nested columns
   */
  record Struct(Schema schema) implements DataType {

    @Override
    public String toString() {
      return "struct<" + schema.describe() + ">";
    }
  }
}
