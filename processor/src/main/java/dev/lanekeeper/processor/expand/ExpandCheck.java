package dev.lanekeeper.processor.expand;

import dev.lanekeeper.processor.model.ExpandModel;
import dev.lanekeeper.processor.model.ExpandModel.Value;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.QueryFlaw;
import dev.lanekeeper.processor.model.ReservedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is wrong with the {@code @Expand}s of one method, and with how its query uses them.
 */
final class ExpandCheck {

  private final NodeModel node;
  private final Place query;
  private final List<ExpandModel> expands;
  private final List<QueryFlaw> flaws = new ArrayList<>();

  ExpandCheck(NodeModel node, Place query, List<ExpandModel> expands) {
    this.node = node;
    this.query = query;
    this.expands = expands;
  }

  /** Checks them by themselves. */
  List<QueryFlaw> ofAnnotations() {
    Set<String> names = new HashSet<>();
    Optional<ExpandModel> ofNodes = Optional.empty();
    for (ExpandModel expand : expands) {
      if (!ReservedNames.isIdentifier(expand.name())) {
        add(
            expand,
            "The name '" + expand.name() + "' is no identifier",
            "Write letters, digits and _.");
      } else if (!names.add(expand.name())) {
        add(expand, "Two have the name '" + expand.name() + "'", "Rename one of them.");
      }
      values(expand);
      if (expand.nodes().isPresent()) {
        if (ofNodes.isPresent()) {
          add(expand, "Two say what nodes are called", "Take 'nodes' away from one of them.");
        }
        ofNodes = Optional.of(expand);
        nodeNames(expand, expand.nodes().get());
      }
    }
    return flaws;
  }

  private void values(ExpandModel expand) {
    if (expand.values().isEmpty()) {
      add(expand, "'" + expand.name() + "' has no values", "Give it at least one.");
    } else if (expand.values().size() > Expander.MOST_COPIES) {
      add(
          expand,
          "'" + expand.name() + "' has more than " + Expander.MOST_COPIES + " values",
          "Give it fewer.");
    }
    Set<String> seen = new HashSet<>();
    for (Value value : expand.values()) {
      if (!Values.isPrintable(value.text())) {
        add(
            value.place(),
            "A value is empty, or has characters that cannot be seen",
            "Write text.");
      } else if (!seen.add(value.text())) {
        add(value.place(), "The value '" + value.text() + "' comes twice", "Take one away.");
      }
    }
  }

  private void nodeNames(ExpandModel expand, String pattern) {
    if (!pattern.contains(expand.mark())) {
      add(
          expand,
          "'" + pattern + "' gives all nodes one name",
          "Put " + expand.mark() + " into it.");
      return;
    }
    for (Value value : expand.values()) {
      String name = pattern.replace(expand.mark(), value.text());
      if (!ReservedNames.isIdentifier(name) || name.equals(node.name())) {
        String why = name.equals(node.name()) ? "is that of the method" : "is no Java identifier";
        add(
            value.place(),
            "The node's name '" + name + "' " + why,
            "Change the value, or the pattern of the names.");
        return;
      }
    }
  }

  /** Checks what stands in the query. */
  List<QueryFlaw> ofQuery(List<Part> parts) {
    for (ExpandModel expand : expands) {
      boolean inNames =
          expand.nodes().isPresent()
              && node.parameters().stream().anyMatch(one -> one.from().contains(expand.mark()));
      if (!Copies.uses(parts, expand) && !inNames) {
        add(
            expand,
            "Nothing differs by '" + expand.name() + "'",
            "Write " + expand.mark() + " into the query, or take the @Expand away.");
      }
    }
    parts.forEach(part -> check(part, false));
    return flaws;
  }

  private void check(Part part, boolean inItem) {
    if (part instanceof Part.Mark mark) {
      check(mark, expand(mark), inItem);
    } else if (part instanceof Part.Item item) {
      check(item);
    }
  }

  private void check(Part.Mark mark, ExpandModel expand, boolean inItem) {
    if (!inItem && expand.nodes().isEmpty()) {
      add(
          mark,
          "{" + mark.name() + "} stands outside of {{ }}",
          "Put what is copied into {{ }}; or say with 'nodes' what the nodes are called.");
    } else if (mark.quote() == ' ') {
      expand.values().stream()
          .filter(value -> !Values.isWord(value.text()))
          .findFirst()
          .ifPresent(
              value ->
                  add(
                      value.place(),
                      "The value '"
                          + value.text()
                          + "' stands outside of quotes, where there is room for letters, digits and"
                          + " _ only",
                      "Change it, or put " + expand.mark() + " into quotes."));
    }
  }

  private void check(Part.Item item) {
    long copies = 1;
    for (ExpandModel expand : expands) {
      boolean copied = expand.nodes().isEmpty() && Copies.uses(item.parts(), expand);
      copies = Math.min(copies * (copied ? expand.values().size() : 1), Integer.MAX_VALUE);
    }
    boolean differs =
        expands.stream().anyMatch(one -> one.nodes().isEmpty() && Copies.uses(item.parts(), one));
    if (!differs) {
      add(item, "All copies of this would be the same", "Write a {name} into it.");
    } else if (copies > Expander.MOST_COPIES) {
      add(item, "This is more than " + Expander.MOST_COPIES + " copies", "Give fewer values.");
    }
    item.parts().forEach(part -> check(part, true));
  }

  private ExpandModel expand(Part.Mark mark) {
    return expands.stream()
        .filter(one -> one.name().equals(mark.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("only names that there are become marks"));
  }

  private void add(ExpandModel expand, String wrong, String fix) {
    add(expand.place(), wrong, fix);
  }

  private void add(Place place, String wrong, String fix) {
    flaws.add(new QueryFlaw(wrong, fix, place, -1, -1));
  }

  private void add(Part part, String wrong, String fix) {
    int end = part instanceof Part.Item ? part.start() + 2 : part.end();
    flaws.add(new QueryFlaw(wrong, fix, query, part.start(), end));
  }
}
