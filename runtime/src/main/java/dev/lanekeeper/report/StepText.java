package dev.lanekeeper.report;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one relation does, in words.
 *
 * @param operation one word, or two
 * @param detail the rest; may be empty
 */
record StepText(String operation, String detail) {

  private static final int MOST_CHARACTERS = 400;

  /** Shortens the detail. */
  StepText {
    detail = ExprText.shortened(detail, MOST_CHARACTERS);
  }

  static StepText of(Rel rel) {
    if (rel instanceof Rel.Scan scan) {
      return scan(scan);
    } else if (rel instanceof Rel.Query query) {
      return query(query);
    } else if (rel instanceof Rel.Project project) {
      return new StepText("columns", columns(project.columns(), project.schema()));
    } else if (rel instanceof Rel.Filter filter) {
      return new StepText("where", ExprText.of(filter.condition()));
    } else if (rel instanceof Rel.Join join) {
      return new StepText(
          join.kind().name().toLowerCase(Locale.ROOT) + " join",
          "on " + ExprText.ofJoin(join.condition()));
    } else if (rel instanceof Rel.Aggregate aggregate) {
      return aggregate(aggregate);
    } else if (rel instanceof Rel.Sort sort) {
      return new StepText("sort", "by " + ExprText.keys(sort.keys()));
    } else if (rel instanceof Rel.Limit limit) {
      return limit(limit);
    } else if (rel instanceof Rel.SetOperation operation) {
      String kind = operation.kind().name().toLowerCase(Locale.ROOT);
      return new StepText(operation.all() ? kind + " all" : kind, "");
    }
    return new StepText(
        rel instanceof Rel.Distinct ? "distinct" : rel.getClass().getSimpleName(), "");
  }

  private static StepText scan(Rel.Scan scan) {
    String columns = ": " + String.join(", ", scan.schema().names());
    if (scan.source() instanceof ScanSource.Files files) {
      String kind = files.getClass().getSimpleName();
      return new StepText("scan", kind + " " + files(files.files()) + columns);
    } else if (scan.source() instanceof ScanSource.Memory memory) {
      String rows = String.format(Locale.ROOT, "%,d rows in memory", memory.table().rowCount());
      return new StepText("scan", rows + columns);
    }
    ScanSource.Rows rows = (ScanSource.Rows) scan.source();
    return new StepText("scan", rows.rows().description() + columns);
  }

  private static String files(List<Path> files) {
    return files.get(0) + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "");
  }

  private static StepText query(Rel.Query query) {
    String over =
        query.relations().stream().map(Rel.NamedRel::name).collect(Collectors.joining(", "));
    String with =
        query.arguments().stream()
            .map(argument -> ":" + argument.name())
            .distinct()
            .collect(Collectors.joining(", "));
    return new StepText(
        "query", (over.isEmpty() ? "" : "over " + over) + (with.isEmpty() ? "" : " with " + with));
  }

  private static StepText aggregate(Rel.Aggregate aggregate) {
    String keys = ExprText.list(aggregate.keys());
    return new StepText(
        "group",
        (keys.isEmpty() ? "all rows" : "by " + keys)
            + ": "
            + columns(aggregate.columns(), aggregate.schema()));
  }

  private static StepText limit(Rel.Limit limit) {
    List<String> parts = new ArrayList<>();
    if (limit.fetch().isPresent()) {
      parts.add(Long.toString(limit.fetch().getAsLong()));
    }
    if (limit.offset() > 0) {
      parts.add("after the first " + limit.offset());
    }
    return new StepText("limit", String.join(" ", parts));
  }

  private static String columns(List<Expr> columns, Schema schema) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = schema.names().get(i);
      String text = ExprText.of(columns.get(i));
      texts.add(text.equals(name) ? name : name + " = " + text);
    }
    return String.join(", ", texts);
  }
}
