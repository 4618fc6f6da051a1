package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Excerpt;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.ExpandedText;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.QueryFlaw;
import dev.lanekeeper.processor.model.QueryModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * LK213: a query with {@code @Expand} says what is copied, and its nodes have names of their own.
 */
final class ExpandRule implements LibraryRule {

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    Set<String> methods = new HashSet<>();
    library.nodes().stream()
        .filter(node -> !node.isExpanded() || node.isListOfNodes())
        .forEach(node -> methods.add(node.name()));
    Set<String> copies = new HashSet<>();
    for (NodeModel node : library.nodes()) {
      node.query()
          .ifPresent(query -> query.flaws().forEach(flaw -> problems.add(problem(query, flaw))));
      boolean copy = node.isExpanded() && !node.isListOfNodes();
      if (copy && (methods.contains(node.name()) || !copies.add(node.name()))) {
        problems.add(
            new Problem(
                Code.LK213,
                node.place(),
                Code.LK213.message("The node's name '" + node.name() + "' is taken"),
                Code.LK213.fix("Change the value, or the pattern of the names.")));
      }
    }
  }

  private static Problem problem(QueryModel query, QueryFlaw flaw) {
    Optional<Excerpt> excerpt = Optional.empty();
    if (flaw.start() >= 0) {
      ExpandedText text = query.expanded();
      ExpandedText.Origin at = ExpandedText.of(text.written()).part(flaw.start(), flaw.end());
      excerpt =
          Optional.of(
              new Excerpt(text.written(), at.line(), at.column(), at.endColumn(), query.file()));
    }
    return new Problem(
        Code.LK213,
        flaw.place(),
        excerpt,
        Code.LK213.message(Printable.of(flaw.wrong())),
        Code.LK213.fix(flaw.fix()));
  }
}
