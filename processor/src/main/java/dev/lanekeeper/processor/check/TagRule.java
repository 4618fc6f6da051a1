package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TagModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** LK109: tags have a name and a value, and a node has each once. */
final class TagRule implements LibraryRule {

  private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_.-]*");

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    library.nodes().stream()
        .filter(node -> !node.flaws().contains(Flaw.UNKNOWN_VALUE))
        .forEach(node -> check(node, problems));
  }

  private static void check(NodeModel node, List<Problem> problems) {
    Map<String, TagModel> seen = new HashMap<>();
    for (TagModel tag : node.tags()) {
      if (tag.name().isEmpty() && tag.value().isEmpty()) {
        problems.add(
            problem(
                tag, "says nothing", "Give it a layer, artifact or kind, or a name and a value."));
      } else if (!NAME.matcher(tag.name()).matches()) {
        problems.add(
            problem(
                tag,
                "has a malformed name",
                "Start the name with a letter, go on with letters, digits, '_', '.' or '-'."));
      } else if (tag.value().isBlank() || tag.value().chars().anyMatch(Character::isISOControl)) {
        problems.add(
            problem(
                tag,
                tag.value().isBlank() ? "has no value" : "has control characters in its value",
                "Give it a value of one line."));
      } else {
        @Nullable TagModel other = seen.putIfAbsent(tag.name(), tag);
        if (other != null) {
          problems.add(
              problem(
                  tag,
                  "is on node " + node.fullName() + " already, as '" + other.value() + "'",
                  "Take one of them away."));
        }
      }
    }
  }

  private static Problem problem(TagModel tag, String wrong, String fix) {
    String shown = tag.value().isEmpty() ? tag.name() : tag.name() + "=" + tag.value();
    return new Problem(
        Code.LK109,
        tag.place(),
        Code.LK109.message(Printable.of(shown), wrong),
        Code.LK109.fix(fix));
  }
}
