package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts how something fails. */
final class Failures {

  private Failures() {}

  static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Code code, ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    return assertThat(failure)
        .isInstanceOfSatisfying(
            LaneException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
  }
}
