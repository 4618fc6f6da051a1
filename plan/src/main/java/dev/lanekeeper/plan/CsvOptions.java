package dev.lanekeeper.plan;

/**
 * How CSV files are written; they are UTF-8, with values quoted by {@code "} where needed.
 *
 * @param header whether the first line names the columns
 * @param delimiter what separates values
 * @param nullText the text that stands for null, besides the empty unquoted one
 */
public record CsvOptions(boolean header, char delimiter, String nullText) {

  /** Returns the usual form: a header, commas, and only the empty text for null. */
  public static CsvOptions defaults() {
    return new CsvOptions(true, ',', "");
  }

  /** Returns the same options for files whose first line is a row. */
  public CsvOptions withoutHeader() {
    return new CsvOptions(false, delimiter, nullText);
  }

  /** Returns the same options with another delimiter. */
  public CsvOptions withDelimiter(char newDelimiter) {
    return new CsvOptions(header, newDelimiter, nullText);
  }

  /** Returns the same options with another text for null. */
  public CsvOptions withNullText(String newNullText) {
    return new CsvOptions(header, delimiter, newNullText);
  }
}
