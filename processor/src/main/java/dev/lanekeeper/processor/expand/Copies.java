package dev.lanekeeper.processor.expand;

import dev.lanekeeper.processor.model.ExpandModel;
import dev.lanekeeper.processor.model.ExpandModel.Value;
import dev.lanekeeper.processor.model.ExpandedText;
import dev.lanekeeper.processor.model.ExpandedText.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the text that a pattern stands for. */
final class Copies {

  private final String written;
  private final List<ExpandModel> expands;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  private Copies(String written, List<ExpandModel> expands) {
    this.written = written;
    this.expands = expands;
  }

  /**
   * Writes a text.
   *
   * @param expands those whose values are copied within it
   * @param given the values of the others, by name
   */
  static ExpandedText of(
      String written, List<Part> parts, List<ExpandModel> expands, Map<String, String> given) {
    Copies copies = new Copies(written, expands);
    copies.add(parts, given);
    copies.piece(written.length(), written.length(), true, given);
    return new ExpandedText(written, copies.text.toString(), copies.pieces);
  }

  private void add(List<Part> parts, Map<String, String> values) {
    for (Part part : parts) {
      if (part instanceof Part.Mark mark) {
        piece(mark.start(), mark.end(), false, values);
        text.append(Values.within(mark.quote(), values.getOrDefault(mark.name(), "")));
      } else if (part instanceof Part.Item item) {
        add(item, values);
      } else {
        piece(part.start(), part.end(), true, values);
        text.append(written, part.start(), part.end());
      }
    }
  }

  private void add(Part.Item item, Map<String, String> values) {
    List<Map<String, String>> combinations = List.of(values);
    for (ExpandModel expand : expands) {
      if (uses(item.parts(), expand)) {
        combinations = times(combinations, expand);
      }
    }
    boolean first = true;
    for (Map<String, String> combination : combinations) {
      if (!first) {
        piece(item.end() - 2, item.end(), false, combination);
        text.append(", ");
      }
      first = false;
      add(item.parts(), combination);
    }
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> combinations, ExpandModel expand) {
    List<Map<String, String>> more = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      for (Value value : expand.values()) {
        Map<String, String> next = new HashMap<>(combination);
        next.put(expand.name(), value.text());
        more.add(next);
      }
    }
    return more;
  }

  static boolean uses(List<Part> parts, ExpandModel expand) {
    return parts.stream()
        .anyMatch(
            part ->
                part instanceof Part.Item item
                    ? uses(item.parts(), expand)
                    : part instanceof Part.Mark mark && mark.name().equals(expand.name()));
  }

  private void piece(int start, int end, boolean same, Map<String, String> values) {
    pieces.add(new Piece(text.length(), start, end, same, note(values)));
  }

  private static String note(Map<String, String> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
