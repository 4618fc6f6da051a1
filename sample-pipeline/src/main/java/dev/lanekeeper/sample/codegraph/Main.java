package dev.lanekeeper.sample.codegraph;

import dev.lanekeeper.diagnostic.LaneException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the code graph from the command line. */
public final class Main {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  /**
   * Runs it and ends the process: 0 if all went well, 1 if something failed, 2 for a wrong command
   * line.
   */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs it and returns the process's result. */
  static int run(PrintStream out, PrintStream err, String... words) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(words);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(Arguments.USAGE);
      return MISUSED;
    }
    if (arguments.help()) {
      out.print(Arguments.USAGE);
      return 0;
    }
    try {
      CodeGraph.run(arguments, out, err);
      return 0;
    } catch (LaneException e) {
      err.println(oneLine(e));
      return FAILED;
    }
  }

  /** Returns what went wrong and what to do, without the way through the graph that it took. */
  private static String oneLine(LaneException failure) {
    LaneException first = failure;
    while (first.getCause() instanceof LaneException cause) {
      first = cause;
    }
    String fix = first.fix().isEmpty() ? "" : " Fix: " + first.fix();
    return ("[" + first.code() + "] " + first.problem() + fix).replaceAll("\\s*\\R\\s*", " ");
  }
}
