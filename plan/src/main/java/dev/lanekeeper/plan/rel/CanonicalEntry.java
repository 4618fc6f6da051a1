package dev.lanekeeper.plan.rel;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The canonical bytes of one relation or expression: a tag, the numbers of its parts, and what else
 * it is. Tags and names are stable: append, never change, so that digests stay comparable.
 */
final class CanonicalEntry {

  private final CanonicalBytes bytes = new CanonicalBytes();
  private final List<?> parts;

  CanonicalEntry(List<?> parts) {
    this.parts = parts;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void expression(Expr expression) {
    if (expression instanceof Expr.Column column) {
      tag("column").number(column.input()).text(column.name());
    } else if (expression instanceof Expr.Literal literal) {
      tag("literal").value(literal.value());
    } else if (expression instanceof Expr.Parameter parameter) {
      tag("parameter").text(parameter.name());
    } else if (expression instanceof Expr.Call call) {
      tag("call").text(call.function().name());
    } else if (expression instanceof Expr.Cast) {
      tag("cast");
    } else if (expression instanceof Expr.Window window) {
      tag("window").number(window.partitionBy().size());
      order(window.orderBy());
    }
    bytes.text(expression.type().toString()).flag(expression.nullable());
  }

  void relation(Rel rel) {
    if (rel instanceof Rel.Scan scan) {
      tag("scan");
      source(scan.source());
    } else if (rel instanceof Rel.Query query) {
      query(query);
    } else if (rel instanceof Rel.Named named) {
      tag("named").text(named.name());
    } else if (rel instanceof Rel.Project) {
      tag("project");
    } else if (rel instanceof Rel.Filter) {
      tag("filter");
    } else if (rel instanceof Rel.Join join) {
      tag("join").text(join.kind().name());
    } else if (rel instanceof Rel.Aggregate aggregate) {
      tag("aggregate").number(aggregate.keys().size());
    } else if (rel instanceof Rel.Sort sort) {
      tag("sort");
      order(sort.keys());
    } else if (rel instanceof Rel.Limit limit) {
      tag("limit").number(limit.offset()).number(limit.fetch().orElse(-1));
    } else if (rel instanceof Rel.Distinct) {
      tag("distinct");
    } else if (rel instanceof Rel.SetOperation operation) {
      tag("set operation").text(operation.kind().name()).flag(operation.all());
    }
    bytes.text(rel.schema().describe());
  }

  private CanonicalBytes tag(String tag) {
    bytes.text(tag).number(parts.size());
    parts.forEach(part -> bytes.number((Integer) part));
    return bytes;
  }

  private void order(List<Rel.SortKey> keys) {
    keys.forEach(key -> bytes.flag(key.descending()).flag(key.nullsFirst()));
  }

  private void query(Rel.Query query) {
    tag("query").number(query.relations().size());
    query.relations().forEach(relation -> bytes.text(relation.name()));
    query.arguments().forEach(argument -> bytes.text(argument.name()));
    new TreeMap<>(query.template().texts())
        .forEach((dialect, text) -> bytes.text(dialect).text(text));
    if (query.breaksTies()) {
      bytes.text("ties");
    }
  }

  private void source(ScanSource source) {
    if (source instanceof ScanSource.Parquet parquet) {
      bytes.text("parquet");
      files(parquet.files());
    } else if (source instanceof ScanSource.Csv csv) {
      bytes.text("csv").flag(csv.header()).number(csv.delimiter()).text(csv.nullText());
      files(csv.files());
    } else if (source instanceof ScanSource.Memory memory) {
      bytes.text("memory").text(memory.table().identity());
    } else if (source instanceof ScanSource.Json json) {
      bytes.text("json");
      files(json.files());
    } else if (source instanceof ScanSource.Arrow arrow) {
      bytes.text("arrow");
      files(arrow.files());
    } else if (source instanceof ScanSource.Rows rows) {
      bytes.text("rows").text(rows.rows().identity());
    }
  }

  private void files(List<Path> files) {
    bytes.number(files.size());
    files.forEach(file -> bytes.text(file.toString().replace(File.separatorChar, '/')));
  }
}
