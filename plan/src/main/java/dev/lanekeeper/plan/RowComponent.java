package dev.lanekeeper.plan;

import dev.lanekeeper.plan.type.Field;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * One component of a row record.
 *
 * @param name the component's name
 * @param type its class, boxed
 * @param field the column
 * @param codec converts its values
 * @param accessor reads it: (Object)Object
 */
record RowComponent(
    String name, Class<?> type, Field field, ValueCodec codec, MethodHandle accessor) {

  @Nullable Object toPlain(@Nullable Object value) throws ValueMisfit {
    if (value == null) {
      return checkedNull();
    }
    try {
      return codec.toPlain(value);
    } catch (ValueMisfit misfit) {
      throw misfit.in("in column '" + field.name() + "': ");
    }
  }

  @Nullable Object fromPlain(@Nullable Object plain) throws ValueMisfit {
    if (plain == null) {
      return checkedNull();
    }
    try {
      return codec.fromPlain(plain);
    } catch (ValueMisfit misfit) {
      throw misfit.in("in column '" + field.name() + "': ");
    }
  }

  private @Nullable Object checkedNull() throws ValueMisfit {
    if (!field.nullable()) {
      throw new ValueMisfit(
          "null in column '" + field.name() + "', but component '" + name + "' cannot be null",
          "Filter the nulls out, replace them with coalesce, or make the component nullable.");
    }
    return null;
  }
}
