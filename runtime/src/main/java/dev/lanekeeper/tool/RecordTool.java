package dev.lanekeeper.tool;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.record.Drift;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Prints the record of a source, or compares the two: {@code record file=orders.csv}, {@code drift
 * file=orders.csv record=shop.Order}. Databases are {@code table=sales.orders}, with URL, user and
 * password in the variables {@code LANEKEEPER_JDBC_URL}, {@code LANEKEEPER_JDBC_USER} and {@code
 * LANEKEEPER_JDBC_PASSWORD}. Needs an engine on the class path, which it opens: a process of its
 * own runs it, no code.
 */
@RequiresLane
final class RecordTool {

  /** What a process ends with: all is well, the source does not fit, it could not be looked at. */
  static final int FINE = 0;

  static final int DRIFT = 1;
  static final int FAILED = 2;

  /** A plan needs columns; no matter which, as its source is only looked at. */
  private static final Schema ANY = Schema.of(new Field("any", DataType.Simple.TEXT, true));

  private RecordTool() {}

  /** Runs a command; the process ends with 1 for a drift that breaks plans, with 2 for failures. */
  @LaneRoot("looks at sources from the command line")
  public static void main(String[] arguments) {
    System.exit(
        run(
            List.of(arguments),
            System.getenv(),
            new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
    try {
      String command = arguments.isEmpty() ? "" : arguments.get(0);
      SourceOptions options =
          SourceOptions.of(
              arguments.subList(Math.min(1, arguments.size()), arguments.size()), environment);
      switch (command) {
        case "record" -> out.println(record(options));
        case "drift" -> {
          Drift drift = drift(options);
          out.println(drift);
          return drift.breaks() ? DRIFT : FINE;
        }
        default ->
            throw SourceOptions.wrong(
                "'" + command + "' is no command", "Say record or drift, then options.");
      }
      return FINE;
    } catch (LaneException failure) {
      out.println(failure.getMessage());
      return FAILED;
    }
  }

  private static String record(SourceOptions options) {
    Inspection found =
        onLane(lane -> lane.inspect(options.plan(RowType.of(ANY)), options.rows())).get(0);
    return RecordText.of(found, options);
  }

  private static Drift drift(SourceOptions options) {
    RowType<?> rows = RowType.of(recordClass(options.option("record", "")));
    return onLane(lane -> lane.drift(options.plan(rows)));
  }

  private static Class<?> recordClass(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw SourceOptions.wrong(
          "record=" + name + " names no class on the class path",
          "Compile the project, and write nested records with a $: shop.Shop$Order.");
    }
  }

  private static <T> T onLane(Function<Lane, T> work) {
    RuntimeProfile profile = RuntimeProfile.defaults();
    try (Backend backend = Backend.open(Engines.only(), profile);
        Run run = Run.open("records", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      return work.apply(run.lane("source"));
    }
  }
}
