package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * What the validator stumbles over where it should say what is wrong: the last resort, so that what
 * a query can cause has a place in it.
 */
final class Untold {

  private static final String CALCITE = "org.apache.calcite.";
  private static final String OURS = Untold.class.getPackageName() + ".";

  private @Nullable Throwable failure;
  private SqlParserPos place = SqlParserPos.ZERO;

  /** Notes that a failure passes through a part of the query; the first that has a place counts. */
  void within(SqlNode part, Throwable thrown) {
    if (thrown != failure) {
      failure = thrown;
      place = SqlParserPos.ZERO;
    }
    if (place.getLineNum() < 1) {
      place = part.getParserPosition();
    }
  }

  /** Returns what to throw for a failure: a problem if it came from Calcite, else itself. */
  RuntimeException problem(Throwable thrown) {
    if (isOurs(thrown)) {
      return thrown instanceof RuntimeException ours ? ours : new IllegalStateException(thrown);
    }
    String message = thrown.getMessage();
    return new QueryProblem(
        Code.LK211,
        place,
        "What this means cannot be checked"
            + (message == null ? "" : " (" + message.lines().findFirst().orElse("") + ")")
            + ".",
        Code.LK211.fix(
            "Write one value where a value is expected, or write it another way; if engines take it"
                + " as it is, report it with this text."));
  }

  private static boolean isOurs(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith(CALCITE) || name.startsWith(OURS))
        .findFirst()
        .filter(name -> name.startsWith(OURS))
        .isPresent();
  }
}
