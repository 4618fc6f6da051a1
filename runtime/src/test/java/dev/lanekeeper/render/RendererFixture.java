package dev.lanekeeper.render;

import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Small relations over one table of orders, and their text. */
final class RendererFixture {

  static final DataType MONEY = new DataType.Decimal(18, 2);
  static final Schema ORDERS =
      Schema.of(
          new Field("id", Simple.INT64, false),
          new Field("customer", Simple.TEXT, true),
          new Field("amount", MONEY, true));

  static final Expr ID = new Expr.Column(0, "id", Simple.INT64, false);
  static final Expr CUSTOMER = new Expr.Column(0, "customer", Simple.TEXT, true);
  static final Expr AMOUNT = new Expr.Column(0, "amount", MONEY, true);

  private static final SourceTexts SOURCES =
      new SourceTexts() {
        @Override
        public EngineQuery select(ScanSource source, Schema schema) {
          return new EngineQuery("SELECT * FROM 'orders.parquet'", List.of());
        }

        @Override
        public String tableName(MemoryTable table) {
          return "memory_1";
        }
      };

  private RendererFixture() {}

  static Rel scan() {
    return new Rel.Scan(new ScanSource.Parquet(List.of(Path.of("orders.parquet"))), ORDERS);
  }

  static Rel orders() {
    return new Rel.Named("orders", scan());
  }

  static Rel query(String text, Schema schema, Rel... inputs) {
    List<Rel.NamedRel> relations =
        java.util.stream.IntStream.range(0, inputs.length)
            .mapToObj(i -> new Rel.NamedRel("in" + i, inputs[i]))
            .toList();
    return new Rel.Query(SqlTemplate.of("plain", text), relations, List.of(), schema);
  }

  static Expr literal(Object value, DataType type) {
    return new Expr.Literal(value, type);
  }

  static Expr call(Function function, DataType type, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments), type, true);
  }

  static Expr greater(Expr left, Expr right) {
    return call(Function.GREATER, Simple.BOOLEAN, left, right);
  }

  static Rel.SortKey descending(Expr expression) {
    return new Rel.SortKey(expression, true, false);
  }

  static RenderedQuery render(Rel root) {
    return SqlRenderer.render(root, "top", new PlainDialect(), SOURCES);
  }

  static String sql(Rel root) {
    return render(root).query().sql();
  }

  static List<Object> values(Rel root) {
    return Arrays.asList(
        render(root).query().parameters().stream().map(EngineQuery.Parameter::value).toArray());
  }
}
