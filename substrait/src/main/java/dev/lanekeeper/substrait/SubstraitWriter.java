package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Expression;
import io.substrait.proto.Plan;
import io.substrait.proto.PlanRel;
import io.substrait.proto.RelRoot;
import io.substrait.proto.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes plans as Substrait, in the names that DataFusion gives to functions. Thread-safe. */
public final class SubstraitWriter {

  /** The version of the format, which its protocol buffers do not tell. */
  private static final int MINOR_VERSION = 63;

  private SubstraitWriter() {}

  /**
   * Writes a plan.
   *
   * @param root the plan, with its parameters bound
   * @param tables the name under which the engine reads what is scanned
   * @throws NotExpressible if a part of the plan has no exact form
   */
  public static SubstraitPlan write(Rel root, Function<Rel.Scan, String> tables) {
    Rel end = root;
    while (end instanceof Rel.Named named) {
      end = named.input();
    }
    Functions functions = new Functions();
    Values values = new Values();
    io.substrait.proto.Rel rel =
        new RelWriter(new Expressions(functions), values, tables).write(end, RelOrder.of(root));
    Map<String, String> aliases = new LinkedHashMap<>();
    io.substrait.proto.Rel exact = RelWriter.isExact(end) ? rel : exactly(rel, root.schema());
    io.substrait.proto.Rel told = hasQuery(end) ? Rewriting.withOwnNames(exact, aliases) : exact;
    Plan.Builder plan =
        Plan.newBuilder()
            .setVersion(
                Version.newBuilder().setMinorNumber(MINOR_VERSION).setProducer("lanekeeper"))
            .addRelations(
                PlanRel.newBuilder()
                    .setRoot(
                        RelRoot.newBuilder()
                            .setInput(told)
                            .addAllNames(Types.names(root.schema()))));
    functions.declare(plan);
    return new SubstraitPlan(plan.build(), values.list(), aliases);
  }

  /** Only checked queries have sub-queries. */
  private static boolean hasQuery(Rel root) {
    return RelWalk.inputsFirst(root).stream().anyMatch(Rel.Query.class::isInstance);
  }

  /**
   * Returns rows whose columns have the types that the plan says, whatever engines make of them.
   */
  static io.substrait.proto.Rel exactly(io.substrait.proto.Rel rel, Schema schema) {
    List<Expression> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      columns.add(Expressions.exactly(Expressions.column(columns.size()), field.type()));
    }
    return Relations.project(rel, columns.size(), columns);
  }
}
