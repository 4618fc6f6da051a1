package dev.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on coded failures. */
final class Failures {

  private Failures() {}

  static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, ThrowingCallable action) {
    return assertThatThrownBy(action)
        .isInstanceOf(LaneException.class)
        .hasMessageStartingWith("[" + code + "] ");
  }

  static String message(ThrowingCallable action) {
    LaneException failure = catchThrowableOfType(LaneException.class, action);
    return String.valueOf(failure.getMessage());
  }
}
