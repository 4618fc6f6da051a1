package dev.lanekeeper.processor.expand;

import dev.lanekeeper.processor.model.ExpandModel;
import dev.lanekeeper.processor.model.ExpandModel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values an {@code @Expand} has, and what they may be where. */
final class Values {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

  private Values() {}

  /** Returns the same with each number of its ranges as a value; of a long range the first ones. */
  static ExpandModel spelled(ExpandModel expand) {
    List<Value> values = new ArrayList<>();
    for (Value value : expand.values()) {
      Matcher range = RANGE.matcher(value.text());
      if (range.matches()) {
        addRange(range.group(1), range.group(2), value, values);
      } else {
        values.add(value);
      }
    }
    return new ExpandModel(expand.name(), values, expand.nodes(), expand.place());
  }

  /** A first number such as {@code 01} says that all have as many digits. */
  private static void addRange(String first, String last, Value written, List<Value> into) {
    int digits = first.startsWith("0") ? first.length() : 1;
    int end = Math.min(Integer.parseInt(last), Integer.parseInt(first) + Expander.MOST_COPIES);
    for (int number = Integer.parseInt(first); number <= end; number++) {
      into.add(new Value(String.format("%0" + digits + "d", number), written.place()));
    }
  }

  /** Returns whether a value can be a part of a word. */
  static boolean isWord(String value) {
    return value.codePoints().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }

  /** Returns whether a value can stand anywhere at all. */
  static boolean isPrintable(String value) {
    return !value.isEmpty()
        && value
            .codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        || Character.getType(c) == Character.SURROGATE);
  }

  /** Returns a value as it stands between quotes. */
  static String within(char quote, String value) {
    String one = String.valueOf(quote);
    return value.replace(one, one + one);
  }
}
