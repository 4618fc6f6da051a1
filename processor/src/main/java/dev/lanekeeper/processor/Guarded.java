package dev.lanekeeper.processor;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Diagnostics;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.diagnostic.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * Makes a crash of the processor one diagnostic on the element that it was about, and lets the
 * round go on.
 */
final class Guarded {

  private static final int FRAMES = 6;

  private final Places places;
  private final Diagnostics diagnostics;

  Guarded(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  void run(Element element, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
      if (crash.getClass().getSimpleName().equals("CompletionFailure")) {
        throw crash; // a class file is missing on the class path: javac says which
      }
      String text = Code.LK900.message(describe(element, crash));
      diagnostics.add(List.of(new Problem(Code.LK900, places.at(element), text, Code.LK900.fix())));
    }
  }

  private static String describe(Element element, Throwable crash) {
    String frames =
        Arrays.stream(crash.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    return "Lanekeeper failed on "
        + element
        + " (Java "
        + Runtime.version()
        + "): "
        + crash
        + frames;
  }
}
