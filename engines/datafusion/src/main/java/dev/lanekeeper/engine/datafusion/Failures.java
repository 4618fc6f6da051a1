package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.RefusedFormException;
import dev.lanekeeper.engine.SpillFolder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the native library's failures are here: their texts begin with a code. */
final class Failures {

  /** What the values of a source should be. */
  static final String VALUE_FIX =
      "Correct the file, or the record's component: its type, or a box or @Nullable for nulls.";

  /** A failure's text, also within what the C Data Interface puts around it. */
  private static final Pattern CODED =
      Pattern.compile("\\[(LK\\d{3}|CANCELLED|REFUSED)] (.*)", Pattern.DOTALL);

  /** Advice to change settings that only the engine's own users have. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "\\.?\\s*(?:This was likely caused by a bug in DataFusion's code|Please use the disk manager"
              + "|consider setting|Consider increasing).*",
          Pattern.DOTALL);

  /** Failures of files in the spill folder, and of a disk that takes no more. */
  private static final Pattern SPILLING =
      Pattern.compile(SpillFolder.PREFIX + "|No space left on device");

  private static final String SPILLING_FIX =
      "Free space on the disk of the runtime profile's spillFolder and look at the folder's rights, or give the"
          + " profile a larger memoryLimit.";

  private Failures() {}

  /** Returns the failure that a text tells. */
  static EngineException of(String text, @Nullable Throwable cause) {
    Matcher coded = CODED.matcher(text);
    if (!coded.find()) {
      return new EngineException(Code.LK402, text, "", cause);
    }
    String detail = ADVICE.matcher(coded.group(2)).replaceFirst("").strip();
    if (cause != null && detail.endsWith("}")) {
      // The importer of streams writes its exception as a record, whose last part this text is.
      detail = detail.substring(0, detail.length() - 1);
    }
    return switch (coded.group(1)) {
      case "CANCELLED" -> new EngineException(Code.LK406, "the statement was cancelled", "", cause);
      case "REFUSED" -> new RefusedFormException(detail, "", cause);
      case "LK404" -> new EngineException(Code.LK404, detail, VALUE_FIX, cause);
      case "LK406" -> resource(detail, cause);
      case "LK407" ->
          new EngineException(
              Code.LK407,
              detail,
              detail.startsWith("column ")
                  ? VALUE_FIX
                  : "Look at the file that is named, and replace it if it is damaged.",
              cause);
      case "LK410" ->
          new EngineException(
              Code.LK410, detail, "Look at the disk's space and the folder's rights.", cause);
      case "LK900" -> new EngineException(Code.LK900, detail, Code.LK900.fix(), cause);
      default -> new EngineException(Code.LK402, detail, "", cause);
    };
  }

  private static EngineException resource(String detail, @Nullable Throwable cause) {
    return SPILLING.matcher(detail).find()
        ? new EngineException(Code.LK406, "DataFusion cannot spill: " + detail, SPILLING_FIX, cause)
        : new EngineException(
            Code.LK406,
            "DataFusion is out of memory: " + detail,
            "Give the runtime profile a larger memoryLimit, or a spillFolder for what does not fit.",
            cause);
  }

  /** Returns the failure of a stream from the library. */
  static EngineException of(Throwable failure) {
    return of(String.valueOf(failure.getMessage()), failure);
  }
}
