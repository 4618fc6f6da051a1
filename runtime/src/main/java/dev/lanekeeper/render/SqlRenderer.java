package dev.lanekeeper.render;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.rel.ScanSource;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a plan as one SQL statement. Relations that have a node's name or more than one reader
 * become common table expressions, written once; operators share a SELECT as long as SQL's order of
 * clauses allows. Values are bound, never written. The order of rows that the plan asks for at its
 * end is kept.
 */
@RequiresLane
public final class SqlRenderer {

  private final Dialect dialect;
  private final SourceTexts sources;
  private final ExpressionWriter expressions;
  private final RelGraph graph;
  private final IdentityHashMap<Rel, RelOrder> orders;
  private final StepNames names = new StepNames();
  private final Statement statement = new Statement();
  private final IdentityHashMap<Rel, Block> blocks = new IdentityHashMap<>();

  private SqlRenderer(
      Dialect dialect, SourceTexts sources, RelGraph graph, IdentityHashMap<Rel, RelOrder> orders) {
    this.dialect = dialect;
    this.sources = sources;
    this.graph = graph;
    this.orders = orders;
    this.expressions = new ExpressionWriter(dialect);
  }

  /**
   * Writes a plan.
   *
   * @param root the plan
   * @param node the name of the node that executes it; steps without a node's name of their own are
   *     numbered after it
   * @param dialect how the engine's SQL is written
   * @param sources how the engine reads what is scanned
   * @throws LaneException LK409 if parameters are not bound, LK402 if a query has no text in this
   *     dialect
   */
  public static RenderedQuery render(Rel root, String node, Dialect dialect, SourceTexts sources) {
    RelGraph graph = RelGraph.of(root, node, dialect.name());
    return new SqlRenderer(dialect, sources, graph, RelOrder.all(root)).render(root, node);
  }

  private RenderedQuery render(Rel root, String node) {
    reserveNames();
    Rel end = root;
    while (end instanceof Rel.Named named && graph.readersOf(named.input()) == 1) {
      end = named.input();
    }
    for (Rel rel : graph.order()) {
      Block block = block(rel);
      if (rel == end) {
        return finish(block, node);
      }
      boolean named = rel instanceof Rel.Named;
      blocks.put(rel, named || graph.readersOf(rel) > 1 ? close(block, rel) : block);
    }
    throw new LaneException(Code.LK900, "a plan without an end", Code.LK900.fix(), null);
  }

  private void reserveNames() {
    for (Rel rel : graph.order()) {
      if (rel instanceof Rel.Query query) {
        QueryText.reserveNames(query, dialect.name(), names);
      } else if (rel instanceof Rel.Scan scan
          && scan.source() instanceof ScanSource.Memory memory) {
        names.reserve(sources.tableName(memory.table()));
      }
    }
  }

  private RenderedQuery finish(Block block, String node) {
    SqlText end = block instanceof Block.Raw raw ? raw.text() : open(block).text(expressions, true);
    if (!expressions.unbound().isEmpty()) {
      throw unbound(node);
    }
    return new RenderedQuery(statement.text(end).toQuery(), block.depth().steps() + 1);
  }

  private LaneException unbound(String node) {
    String missing =
        expressions.unbound().values().stream()
            .map(parameter -> ":" + parameter.name() + " (" + parameter.type() + ")")
            .collect(Collectors.joining(", "));
    return new LaneException(
        Code.LK409,
        Code.LK409.message(
            "The plan of node '" + node + "' has parameters without value: " + missing + "."),
        Code.LK409.fix("Give each a value with plan.bind(name, value) before it is executed."),
        null);
  }

  private Block block(Rel rel) {
    if (rel instanceof Rel.Scan scan) {
      return scan(scan);
    } else if (rel instanceof Rel.Query query) {
      return query(query);
    } else if (rel instanceof Rel.Named named) {
      return named(named);
    } else if (rel instanceof Rel.Join join) {
      return join(join);
    } else if (rel instanceof Rel.SetOperation operation) {
      return setOperation(operation);
    }
    return operator(rel);
  }

  private Block scan(Rel.Scan scan) {
    if (!(scan.source() instanceof ScanSource.Memory memory)) {
      return new Block.Raw(
          new SqlText().append(sources.select(scan.source(), scan.schema())),
          true,
          true,
          Depth.NONE);
    }
    String table = dialect.quote(sources.tableName(memory.table()));
    if (scan.schema().names().equals(memory.table().schema().names())) {
      return new Block.Table(table, List.of(), Depth.NONE);
    }
    List<Expr> columns =
        scan.schema().fields().stream()
            .<Expr>map(field -> new Expr.Column(0, field.name(), field.type(), field.nullable()))
            .toList();
    return Select.of(
        new SqlText().append(table), List.of(table), columns, scan.schema(), true, Depth.NONE);
  }

  /** A table in memory has no step of its own, but a node has one by its name. */
  private Block named(Rel.Named named) {
    Block block = blockOf(named.input());
    return named.input() instanceof Rel.Scan && block instanceof Block.Table table
        ? Select.all(table)
        : block;
  }

  private Block query(Rel.Query query) {
    IdentityHashMap<Rel, Block.Table> tables = new IdentityHashMap<>();
    Depth depth = Depth.NONE;
    for (Rel input : query.inputs()) {
      if (graph.readersOf(input) > 0) {
        Block.Table table = tables.computeIfAbsent(input, rel -> close(blockOf(rel), rel));
        depth = depth.max(table.depth());
      }
    }
    SqlText text =
        QueryText.fill(query, dialect.name(), rel -> close(blockOf(rel), rel).name(), expressions);
    return new Block.Raw(text, false, LightQuery.test(query, dialect.name()), depth);
  }

  private Block join(Rel.Join join) {
    Block.Table left = table(join.left());
    Block.Table right = table(join.right());
    String leftName = left.name();
    String rightName = right.name();
    SqlText from = new SqlText().append(leftName + "\n" + join.kind() + " JOIN " + rightName);
    if (rightName.equals(leftName)) {
      rightName = dialect.quote(names.unique("right"));
      from.append(" AS " + rightName);
    }
    List<String> inputs = List.of(leftName, rightName);
    from.append(" ON ").append(expressions.write(join.condition(), inputs));
    Depth depth = left.depth().max(right.depth());
    return Select.of(from, inputs, join.columns(), join.schema(), false, depth);
  }

  private Block setOperation(Rel.SetOperation operation) {
    String columns =
        operation.schema().names().stream().map(dialect::quote).collect(Collectors.joining(", "));
    SqlText text = new SqlText();
    Depth depth = Depth.NONE;
    for (int i = 0; i < operation.inputs().size(); i++) {
      Block.Table table = table(operation.inputs().get(i));
      depth = depth.max(table.depth());
      if (i > 0) {
        text.append("\n" + operation.kind() + (operation.all() ? " ALL" : "") + "\n");
      }
      text.append("SELECT " + columns + " FROM " + table.name());
    }
    return new Block.Raw(text, false, false, depth.plus(operation.inputs().size() - 1, false));
  }

  private Block operator(Rel rel) {
    Rel input = rel.inputs().get(0);
    Block block = blockOf(input);
    if (block instanceof Select select && Operators.apply(rel, select)) {
      return select;
    }
    Select select = open(close(block, input));
    Operators.apply(rel, select);
    return select;
  }

  private Block blockOf(Rel rel) {
    Block block = blocks.get(rel);
    if (block == null) {
      throw new LaneException(
          Code.LK900, "a plan reads what comes after it", Code.LK900.fix(), null);
    }
    return block;
  }

  /** Returns a relation as something that has a name, and makes it a step if it has none yet. */
  private Block.Table table(Rel rel) {
    return close(blockOf(rel), rel);
  }

  private Block.Table close(Block block, Rel rel) {
    if (block instanceof Block.Table table) {
      return table;
    }
    String name =
        dialect.quote(
            rel instanceof Rel.Named named
                ? names.unique(named.name())
                : names.numbered(graph.ownerOf(rel)));
    boolean source;
    SqlText text;
    if (block instanceof Select select) {
      source = select.isSource();
      text = select.text(expressions, false);
    } else {
      Block.Raw raw = (Block.Raw) block;
      source = raw.source();
      text = raw.text();
    }
    Depth depth = block.depth().plus(1, block.isLight());
    String hint =
        dialect.materialization(graph.readersOf(rel), source, depth.inline(), depth.heavy());
    statement.add(name, text, hint);
    Block.Table table = new Block.Table(name, orderOf(rel), hint.isEmpty() ? depth : depth.kept());
    blocks.put(rel, table);
    return table;
  }

  /** Returns by what a relation's rows are sorted, as far as its readers can sort them again. */
  private List<Rel.SortKey> orderOf(Rel rel) {
    RelOrder order = orders.get(rel);
    return order == null ? List.of() : order.visible();
  }

  private Select open(Block block) {
    if (block instanceof Select select) {
      return select;
    }
    return Select.all((Block.Table) block);
  }
}
