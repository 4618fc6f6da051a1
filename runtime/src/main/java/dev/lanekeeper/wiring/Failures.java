package dev.lanekeeper.wiring;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What wirings fail with. */
final class Failures {

  private static final int HEAD = 8;
  private static final int TAIL = 4;

  private Failures() {}

  /**
   * Returns the failure of a node; it keeps the code of a coded cause. Errors of the virtual
   * machine stay what they are.
   *
   * @param path the node's name, then that of the node that needs it, and so on
   */
  static Throwable ofNode(Outline outline, int node, List<String> path, Throwable cause) {
    if (cause instanceof Error) {
      return cause;
    }
    if (cause instanceof LaneException coded) {
      return new LaneException(
          coded.code(),
          "In " + where(outline, node, path) + ": " + coded.problem(),
          coded.fix(),
          coded);
    }
    return new LaneException(
        Code.LK401,
        Code.LK401.message(outline.node(node), outline.name() + asked(path), text(cause)),
        Code.LK401.fix("See the cause below; the node's own code threw it."),
        cause);
  }

  static LaneException missing(Outline outline, List<String> inputs, int node) {
    return new LaneException(
        Code.LK409,
        Code.LK409.message(
            "Node '"
                + outline.node(node)
                + "' of "
                + outline.name()
                + " needs what was not given: "
                + String.join(", ", inputs)
                + "."),
        Code.LK409.fix("Call the builder's step of that name."),
        null);
  }

  static LaneException closed(Outline outline, int node) {
    return new LaneException(
        Code.LK401,
        Code.LK401.message(outline.node(node), outline.name(), "the wiring is closed"),
        Code.LK401.fix("Ask for results before close()."),
        null);
  }

  static IllegalStateException builtAlready(Outline outline) {
    return new IllegalStateException(
        "This builder of " + outline.name() + " has made its wiring: start another one.");
  }

  /** Throws whatever it is given; accessors declare what nodes declare. */
  @SuppressWarnings("unchecked")
  static <X extends Throwable> void rethrow(Throwable failure) throws X {
    throw (X) failure;
  }

  private static String where(Outline outline, int node, List<String> path) {
    return "node '" + outline.node(node) + "' of " + outline.name() + asked(path);
  }

  private static String asked(List<String> path) {
    if (path.size() < 2) {
      return "";
    }
    int left = path.size() - HEAD - TAIL;
    String way =
        left > 1
            ? String.join(" <- ", path.subList(0, HEAD))
                + " <- ... "
                + left
                + " more ... <- "
                + String.join(" <- ", path.subList(HEAD + left, path.size()))
            : String.join(" <- ", path);
    return " (" + way + ")";
  }

  private static String text(Throwable cause) {
    @Nullable String message = cause.getMessage();
    String type = cause.getClass().getSimpleName();
    return message == null ? type : type + ": " + message;
  }
}
