package dev.lanekeeper.substrait;

import com.google.protobuf.CodedInputStream;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Expression;
import io.substrait.proto.Plan;
import io.substrait.proto.PlanRel;
import io.substrait.proto.RelRoot;
import io.substrait.proto.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes plans as Substrait, in the names that DataFusion gives to functions. Thread-safe. */
public final class SubstraitWriter {

  /** How deeply messages may stand within each other for the library that engines read with. */
  private static final int DEEPEST = 100;

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
    Depth depth = Depth.of(end);
    if (depth.exceeds(DEEPEST)) {
      throw tooDeep();
    }
    Functions functions = new Functions();
    Values values = new Values();
    io.substrait.proto.Rel rel =
        new RelWriter(new Expressions(functions), values, tables).write(end, RelOrder.of(root));
    Map<String, String> aliases = new LinkedHashMap<>();
    io.substrait.proto.Rel exact = RelWriter.isExact(end) ? rel : exactly(rel, root.schema());
    // Only checked queries have sub-queries.
    io.substrait.proto.Rel told =
        depth.hasQueries() ? Rewriting.withOwnNames(exact, aliases) : exact;
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
    return new SubstraitPlan(
        depth.isWithin(DEEPEST) ? plan.build() : readable(plan.build()), values.list(), aliases);
  }

  private static Plan readable(Plan plan) {
    CodedInputStream bytes = CodedInputStream.newInstance(plan.toByteArray());
    bytes.setRecursionLimit(DEEPEST);
    try {
      return Plan.parseFrom(bytes);
    } catch (IOException deep) {
      throw tooDeep();
    }
  }

  private static NotExpressible tooDeep() {
    return new NotExpressible("plan of so many steps within each other");
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
