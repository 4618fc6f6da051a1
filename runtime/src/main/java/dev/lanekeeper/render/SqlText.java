package dev.lanekeeper.render;

import dev.lanekeeper.engine.EngineQuery;
import java.util.ArrayList;
import java.util.List;

/** A growing text with its values in text order. */
final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<EngineQuery.Parameter> parameters = new ArrayList<>();

  SqlText append(String more) {
    text.append(more);
    return this;
  }

  SqlText append(SqlText more) {
    text.append(more.text);
    parameters.addAll(more.parameters);
    return this;
  }

  SqlText append(EngineQuery more) {
    text.append(more.sql());
    parameters.addAll(more.parameters());
    return this;
  }

  /** Appends a value's place as a dialect writes it. */
  SqlText append(String place, EngineQuery.Parameter value) {
    text.append(place);
    parameters.add(value);
    return this;
  }

  /** Appends texts with a separator between them. */
  SqlText appendAll(List<SqlText> texts, String separator) {
    for (int i = 0; i < texts.size(); i++) {
      append(i == 0 ? "" : separator).append(texts.get(i));
    }
    return this;
  }

  /** Returns the text alone. */
  String sql() {
    return text.toString();
  }

  /** Returns what comes after the first characters; no value may stand in those. */
  SqlText from(int index) {
    SqlText rest = new SqlText().append(text.substring(index));
    rest.parameters.addAll(parameters);
    return rest;
  }

  EngineQuery toQuery() {
    return new EngineQuery(text.toString(), parameters);
  }
}
