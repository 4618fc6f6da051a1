package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.RefusedFormException;
import dev.lanekeeper.engine.SpillFolder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts DuckDB's failures by code. It tells them apart by the first words of their text only. */
final class Failures {

  /** What JDBC and the C Data Interface put around DuckDB's own words. */
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^(?:java\\.[\\w.]+: )?(?:\\[errno -?\\d+] )?(?:CDataJniException\\{errno=-?\\d+, message=)?"
              + "(?:Invalid Input Error: Attempting to execute an unsuccessful or closed pending"
              + " query result\\s+Error: )?");

  /** Advice to change settings that only the engine's own users have. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "\\n+(?:Possible [Ss]olution|Possible fix|This limit was set by|This type was auto-detected|Database is launched in in-memory mode).*",
          Pattern.DOTALL);

  /** Failures that our own statements raise: see {@link Checks}. */
  private static final Pattern OWN =
      Pattern.compile("^Invalid Input Error: \\[(LK\\d+)] (.*)", Pattern.DOTALL);

  private static final Pattern BAD_FILE =
      Pattern.compile(
          "CSV Error|CSV Parser|[Pp]arquet|[Dd]ecompress|[Ss]nappy|[Zz]std|ZSTD|thrift|TProtocol|No files found"
              + "|Out of buffer|corrupt");

  /** What another form of the same plan may avoid: a statement too deep, or DuckDB's own faults. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "^(?:INTERNAL Error|Not implemented Error)|expression depth limit|[Mm]ax recursion");

  /** The file of a failure in CSV, which comes after the advice. */
  private static final Pattern CSV_FILE =
      Pattern.compile("CSV Error.*\\n  file = ([^\n]+)\\n", Pattern.DOTALL);

  /** Failures of files in the spill folder, and of a disk that takes no more. */
  private static final Pattern SPILLING =
      Pattern.compile(SpillFolder.PREFIX + "|failed to offload data block|No space left on device");

  private static final String SPILLING_FIX =
      "Free space on the disk of the runtime profile's spillFolder and look at the folder's rights, or give the"
          + " profile a larger memoryLimit.";

  private Failures() {}

  /** Returns the failure of something that only computes and reads. */
  static EngineException of(Throwable failure) {
    String text = text(failure);
    Matcher own = OWN.matcher(text);
    if (own.matches()) {
      return new EngineException(Code.valueOf(own.group(1)), own.group(2), Checks.FIX, failure);
    } else if (SPILLING.matcher(text).find()) {
      return new EngineException(
          Code.LK406, "DuckDB cannot spill: " + afterColon(text), SPILLING_FIX, failure);
    } else if (text.startsWith("Out of Memory Error")) {
      return new EngineException(
          Code.LK406,
          "DuckDB is out of memory: " + afterColon(text),
          "Give the runtime profile a larger memoryLimit, or a spillFolder for what does not fit.",
          failure);
    } else if (text.startsWith("INTERRUPT Error")) {
      return cancelled(failure);
    } else if (text.startsWith("IO Error") || BAD_FILE.matcher(text).find()) {
      return new EngineException(
          Code.LK407,
          text,
          "Look at the file that is named, and replace it if it is damaged.",
          failure);
    } else if (text.startsWith("Invalid Input Error: Arrow Appender")) {
      return new EngineException(
          Code.LK406, text, "Give the runtime profile a smaller batchRows.", failure);
    }
    return new EngineException(Code.LK402, text, "", failure);
  }

  /** Returns the failure of a statement that is parsed and planned, and would not run. */
  static EngineException ofPreparing(Throwable failure) {
    String text = text(failure);
    return REFUSED.matcher(text).find() ? new RefusedFormException(text, "", failure) : of(failure);
  }

  /** Returns whether DuckDB says only that it was stopped. */
  static boolean isInterrupt(Throwable failure) {
    return text(failure).startsWith("INTERRUPT Error");
  }

  /** Returns the failure of something that writes files at a path. */
  static EngineException ofWriting(Throwable failure, String path) {
    String text = text(failure);
    if (text.startsWith("IO Error") && text.contains(path)) {
      return new EngineException(
          Code.LK410, text, "Look at the disk's space and the folder's rights.", failure);
    }
    return of(failure);
  }

  /** Returns the failure of a statement that was stopped. */
  static EngineException cancelled(Throwable failure) {
    return new EngineException(Code.LK406, "the statement was cancelled", "", failure);
  }

  private static String text(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    String bare = WRAPPING.matcher(text).replaceFirst("");
    if (bare.length() < text.length()
        && text.contains("CDataJniException{")
        && bare.endsWith("}")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    Matcher file = CSV_FILE.matcher(bare);
    String where = file.find() ? file.group(1) + ": " : "";
    return where + ADVICE.matcher(bare).replaceFirst("").strip();
  }

  private static String afterColon(String text) {
    return text.substring(text.indexOf(':') + 1).strip();
  }
}
