package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Nearest;
import java.util.HashMap;
import java.util.Map;

/** An enum as text: its constants' names. */
final class EnumCodec implements ValueCodec {

  private final Class<?> type;
  private final Map<String, Object> constants = new HashMap<>();

  EnumCodec(Class<?> type) {
    this.type = type;
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
  }

  @Override
  public Object toPlain(Object value) {
    return ((Enum<?>) value).name();
  }

  @Override
  public Object fromPlain(Object plain) throws ValueMisfit {
    Object constant = plain instanceof String name ? constants.get(name) : null;
    if (constant == null) {
      String hint = Nearest.hint(plain.toString(), constants.keySet());
      throw new ValueMisfit(
          "'" + plain + "' is no constant of " + type.getName() + hint,
          "Add the constant, or read the column as text.");
    }
    return constant;
  }
}
