package dev.lanekeeper.substrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedInputStream;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.Subquery;
import io.substrait.proto.Expression.Subquery.SetPredicate;
import io.substrait.proto.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Plans of the lane as Substrait: what is read, bound and called, and what is refused. */
final class SubstraitWriterTest {

  private static final Schema ORDERS =
      Schema.of(
          new Field("id", Simple.INT64, false),
          new Field("customer", Simple.TEXT, false),
          new Field("amount", new DataType.Decimal(18, 2), true));
  private static final Rel.Scan SCAN =
      new Rel.Scan(new ScanSource.Parquet(List.of(Path.of("orders.parquet"))), ORDERS);
  private static final Expr ID = new Expr.Column(0, "id", Simple.INT64, false);
  private static final Expr CUSTOMER = new Expr.Column(0, "customer", Simple.TEXT, false);
  private static final Expr AMOUNT =
      new Expr.Column(0, "amount", new DataType.Decimal(18, 2), true);

  @Test
  void bindsValuesAndNamesTables() {
    Expr above = call(Function.GREATER, ID, new Expr.Literal(7L, Simple.INT64));
    SubstraitPlan plan = write(new Rel.Filter(SCAN, above));
    assertThat(plan.values()).containsExactly(new Expr.Literal(7L, Simple.INT64));
    assertThat(plan.aliases()).isEmpty();
    assertThat(plan.plan().toString()).contains("names: \"table\"").doesNotContain("7");
    assertThat(functions(plan.plan())).containsExactly("gt");
    assertThat(plan.plan().getRelations(0).getRoot().getNamesList())
        .isEqualTo(List.of("id", "customer", "amount"));
  }

  @Test
  void looksUpListsOfValuesThatAreFoundWhereTheyAreEqual() {
    Expr text = new Expr.Literal("a", Simple.TEXT);
    Plan listed = write(new Rel.Filter(SCAN, call(Function.IN, CUSTOMER, text, text))).plan();
    assertThat(listed.toString()).contains("singular_or_list");
    assertThat(functions(listed)).isEmpty();
    Expr number = new Expr.Literal(7L, Simple.INT64);
    Plan compared = write(new Rel.Filter(SCAN, call(Function.IN, AMOUNT, number, number))).plan();
    assertThat(functions(compared)).containsExactlyInAnyOrder("equal", "or");
    Plan one = write(new Rel.Filter(SCAN, call(Function.IN, CUSTOMER, text))).plan();
    assertThat(functions(one)).containsExactly("equal");
  }

  @Test
  void writesTheSameBytesEachTime() {
    assertThat(write(grouped()).plan().toByteArray())
        .isEqualTo(write(grouped()).plan().toByteArray());
  }

  @Test
  void computesAnAggregateOnceThoughSeveralColumnsUseIt() {
    Plan plan = write(grouped()).plan();
    var exact = plan.getRelations(0).getRoot().getInput().getProject();
    var project = exact.getInput().getProject();
    assertThat(project.getInput().getAggregate().getMeasuresCount()).isEqualTo(2);
    assertThat(project.getExpressionsCount()).isEqualTo(3);
    assertThat(functions(plan)).containsExactlyInAnyOrder("sum", "count", "equal");
  }

  private static Rel grouped() {
    Expr total = call(Function.SUM, new DataType.Decimal(38, 2), AMOUNT);
    Expr count = call(Function.COUNT, Simple.INT64);
    Schema schema =
        Schema.of(
            new Field("customer", Simple.TEXT, false),
            new Field("total", total.type(), true),
            new Field("same", Simple.BOOLEAN, true));
    return new Rel.Aggregate(
        SCAN,
        List.of(CUSTOMER),
        List.of(CUSTOMER, total, call(Function.EQUAL, count, count)),
        schema);
  }

  @Test
  void sortsAgainBeforeALimitWhatIsSortedFurtherIn() {
    Rel sorted = new Rel.Sort(SCAN, List.of(new Rel.SortKey(AMOUNT, true, false)));
    Rel filtered = new Rel.Filter(sorted, call(Function.IS_NOT_NULL, AMOUNT));
    Plan plan = write(new Rel.Limit(filtered, 0, OptionalLong.of(3))).plan();
    assertThat(plan.toString().split("sort \\{")).hasSize(3);
    assertThat(plan.toString()).contains("SORT_DIRECTION_DESC_NULLS_LAST");
  }

  @Test
  void refusesWhatIsComputedOnceAndReadTwice() {
    Rel part = new Rel.Limit(SCAN, 0, OptionalLong.of(1));
    Rel twice = new Rel.SetOperation(Rel.SetOperation.Kind.UNION, true, List.of(part, part));
    refuses(twice, "part that is read several times");
    Rel tables = new Rel.SetOperation(Rel.SetOperation.Kind.UNION, true, List.of(SCAN, SCAN));
    assertThat(write(tables).aliases()).isEmpty();
  }

  @Test
  void refusesPlansThatEnginesWouldNotReadToTheirEnd() {
    Rel deep = SCAN;
    for (int i = 0; i < 60; i++) {
      deep = new Rel.Filter(deep, call(Function.IS_NOT_NULL, ID));
    }
    refuses(deep, "plan of so many steps within each other");
  }

  @Test
  void writesOnlyWhatCanBeRead() throws IOException {
    int written = 0;
    for (int steps = 0; steps < 50; steps += 3) {
      for (int depth = 1; depth < 30; depth++) {
        for (Rel rel : chains(steps, depth)) {
          try {
            CodedInputStream bytes = CodedInputStream.newInstance(write(rel).plan().toByteArray());
            bytes.setRecursionLimit(100);
            written += Plan.parseFrom(bytes).getRelationsCount();
          } catch (NotExpressible tooDeep) {
            assertThat(steps + depth).isGreaterThan(5); // what is shallow has a form
          }
        }
      }
    }
    assertThat(written).isBetween(150, 2_800);
  }

  /** Every kind of step, so many times, over an expression so deep. */
  private static List<Rel> chains(int steps, int depth) {
    Expr number = ID;
    Expr total = call(Function.SUM, new DataType.Decimal(38, 2), AMOUNT);
    for (int i = 0; i < depth; i++) {
      number = call(Function.DIVIDE, Simple.FLOAT64, ID, number);
      total = call(Function.ADD, total.type(), total, AMOUNT);
    }
    Rel filtered = new Rel.Filter(SCAN, call(Function.IS_NOT_NULL, number));
    Rel grouped =
        new Rel.Aggregate(
            SCAN, List.of(ID, CUSTOMER), List.of(ID, CUSTOMER, total), amount(total.type()));
    Expr ranked =
        new Expr.Window(
            new Expr.Call(Function.RANK, List.of(), Simple.INT64, false),
            List.of(number),
            List.of(new Rel.SortKey(number, false, false)));
    Rel windowed = new Rel.Project(SCAN, List.of(ID, CUSTOMER, ranked), amount(Simple.INT64));
    Expr known = call(Function.IS_NOT_NULL, ID);
    Expr same = call(Function.EQUAL, ID, new Expr.Column(1, "id", Simple.INT64, false));
    List<Rel.SortKey> keys = List.of(new Rel.SortKey(ID, false, false));
    return List.of(
        chain(windowed, steps, rel -> new Rel.Filter(rel, known)),
        chain(filtered, steps, Rel.Distinct::new),
        chain(
            filtered,
            steps / 3,
            rel ->
                new Rel.Limit(
                    new Rel.Filter(new Rel.Sort(rel, keys), known), 0, OptionalLong.of(3))),
        chain(
            filtered,
            steps,
            rel ->
                new Rel.Join(
                    rel, SCAN, Rel.Join.Kind.INNER, same, List.of(ID, CUSTOMER, AMOUNT), ORDERS)),
        chain(
            filtered,
            steps,
            rel -> new Rel.SetOperation(Rel.SetOperation.Kind.UNION, false, List.of(rel, SCAN))),
        chain(
            grouped,
            steps,
            rel ->
                new Rel.Aggregate(
                    rel,
                    List.of(ID, CUSTOMER),
                    List.of(ID, CUSTOMER, call(Function.SUM, new DataType.Decimal(38, 2), AMOUNT)),
                    amount(new DataType.Decimal(38, 2)))));
  }

  private static Rel chain(Rel first, int steps, UnaryOperator<Rel> step) {
    Rel rel = first;
    for (int i = 0; i < steps; i++) {
      rel = step.apply(rel);
    }
    return rel;
  }

  private static Schema amount(DataType type) {
    return Schema.of(
        new Field("id", Simple.INT64, false),
        new Field("customer", Simple.TEXT, false),
        new Field("amount", type, true));
  }

  @Test
  void refusesQueriesWithoutAFragment() {
    refuses(
        query(SqlTemplate.of("datafusion", "select 1")),
        "form of a query that was compiled without -Alanekeeper.substrait=true");
    SqlTemplate none =
        SqlTemplate.of("datafusion", "select 1")
            .and(Fragment.DIALECT, Fragment.text(new NotExpressible("lateral join")));
    refuses(query(none), "lateral join");
  }

  @Test
  void fillsFragmentsAndTellsReadingsOfSubQueriesApart() {
    Functions functions = new Functions();
    functions.anchor("unused");
    Expressions expressions = new Expressions(functions);
    Expression same = expressions.call("equal", Expressions.column(0), Expressions.outer(0, 1));
    Expression exists =
        Expression.newBuilder()
            .setSubquery(
                Subquery.newBuilder()
                    .setSetPredicate(
                        SetPredicate.newBuilder()
                            .setPredicateOp(SetPredicate.PredicateOp.PREDICATE_OP_EXISTS)
                            .setTuples(Relations.filter(Relations.read("o", ORDERS), same))))
            .build();
    Expression above =
        expressions.call("gt", Expressions.column(0), Expressions.parameter(0, Simple.INT64));
    String text =
        Fragment.text(
            Relations.filter(Relations.filter(Relations.read("o", ORDERS), above), exists),
            functions,
            List.of("least"));
    SubstraitPlan plan =
        write(query(SqlTemplate.of("datafusion", "select 1").and(Fragment.DIALECT, text)));
    assertThat(plan.aliases()).containsExactly(Map.entry("table_reading_2", "table"));
    assertThat(plan.values()).containsExactly(new Expr.Literal(5L, Simple.INT64));
    assertThat(functions(plan.plan())).containsExactlyInAnyOrder("equal", "gt");
    assertThat(plan.plan().toString())
        .contains("names: \"table\"", "names: \"table_reading_2\"", "steps_out: 1")
        .doesNotContain("names: \"o\"");
  }

  private static Rel query(SqlTemplate template) {
    return new Rel.Query(
        template,
        List.of(new Rel.NamedRel("o", SCAN)),
        List.of(new Rel.Argument("least", new Expr.Literal(5L, Simple.INT64))),
        ORDERS);
  }

  private static Expr call(Function function, Expr... arguments) {
    return call(function, Simple.BOOLEAN, arguments);
  }

  private static Expr call(Function function, DataType type, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments), type, true);
  }

  private static SubstraitPlan write(Rel rel) {
    return SubstraitWriter.write(rel, scan -> "table");
  }

  private static void refuses(Rel rel, String what) {
    assertThatThrownBy(() -> write(rel)).isInstanceOf(NotExpressible.class).hasMessage(what);
  }

  private static List<String> functions(Plan plan) {
    return plan.getExtensionsList().stream()
        .map(declared -> declared.getExtensionFunction().getName())
        .toList();
  }
}
