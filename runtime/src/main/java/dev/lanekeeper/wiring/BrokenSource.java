package dev.lanekeeper.wiring;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;

/** What generated code fails with when its sources had errors and it was run all the same. */
public final class BrokenSource {

  private BrokenSource() {}

  /**
   * Returns the failure.
   *
   * @param name the pipeline or node
   * @param codes the codes of the errors that javac printed
   */
  public static LaneException failure(String name, String codes) {
    Code code = Code.valueOf(codes.split(",")[0].strip());
    return new LaneException(
        code,
        name + " did not compile: javac printed " + codes + ".",
        "Correct the errors and compile again.",
        null);
  }
}
