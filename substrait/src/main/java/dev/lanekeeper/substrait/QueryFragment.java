package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import io.substrait.proto.Expression;
import java.util.Map;
import java.util.function.Function;

/** The fragment of a checked query with its places filled. */
final class QueryFragment {

  private QueryFragment() {}

  static io.substrait.proto.Rel fill(
      Rel.Query query,
      Function<Rel, io.substrait.proto.Rel> relations,
      Function<Expr, Expression> values,
      Expressions expressions) {
    String text = query.template().texts().get(Fragment.DIALECT);
    if (text == null) {
      throw new NotExpressible(
          "form of a query that was compiled without -Alanekeeper.substrait=true");
    }
    if (query.breaksTies() && hasTies(query)) {
      throw new NotExpressible("form of what breaks ties in a query");
    }
    Fragment fragment = Fragment.parse(text);
    return Rewriting.filled(
        fragment.rel(),
        name -> relations.apply(relation(query, name)),
        number -> values.apply(argument(query, fragment.parameters().get(number))),
        number -> expressions.anchor(name(fragment.functions(), number)));
  }

  /** Returns whether any text of the query has something to break ties with. */
  private static boolean hasTies(Rel.Query query) {
    return query.template().texts().keySet().stream()
        .anyMatch(
            dialect ->
                !query
                    .template()
                    .segments(dialect, true)
                    .equals(query.template().segments(dialect, false)));
  }

  private static String name(Map<Integer, String> functions, int number) {
    String name = functions.get(number);
    if (name == null) {
      throw new IllegalStateException("a fragment calls an unknown function");
    }
    return name;
  }

  private static Rel relation(Rel.Query query, String name) {
    for (Rel.NamedRel relation : query.relations()) {
      if (relation.name().equals(name)) {
        return relation.rel();
      }
    }
    throw new IllegalStateException("a query reads '" + name + "', which it was not given");
  }

  private static Expr argument(Rel.Query query, String name) {
    for (Rel.Argument argument : query.arguments()) {
      if (argument.name().equals(name)) {
        return argument.value();
      }
    }
    throw new IllegalStateException("a query uses ':" + name + "', which it was not given");
  }
}
