package dev.lanekeeper.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, element by element; both ways give an unmodifiable copy. */
record ListCodec(ValueCodec element, boolean nullable) implements ValueCodec {

  private interface Step {
    Object of(Object value) throws ValueMisfit;
  }

  @Override
  public Object toPlain(Object value) throws ValueMisfit {
    return each(value, element::toPlain);
  }

  @Override
  public Object fromPlain(Object plain) throws ValueMisfit {
    return each(plain, element::fromPlain);
  }

  private Object each(Object value, Step step) throws ValueMisfit {
    if (!(value instanceof List<?> values)) {
      throw new ValueMisfit(value.getClass().getName() + " where a list is", "Give a list.");
    }
    List<@Nullable Object> result = new ArrayList<>(values.size());
    for (Object one : values) {
      if (one == null && !nullable) {
        throw new ValueMisfit(
            "a null element where none may be", "Leave it out, or make the element @Nullable.");
      }
      result.add(one == null ? null : step.of(one));
    }
    return Collections.unmodifiableList(result);
  }
}
