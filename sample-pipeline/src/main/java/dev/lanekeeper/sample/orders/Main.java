package dev.lanekeeper.sample.orders;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.io.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Makes input, runs the pipeline over it, and prints what it did. */
public final class Main {

  private Main() {}

  /**
   * Takes the folder for input and output, {@code target/orders} if there is none, and {@code
   * --engine} with the name of an engine on the class path, {@code duckdb} if there is none.
   */
  @LaneRoot("command line")
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    int option = words.indexOf("--engine");
    boolean named = option >= 0 && option + 1 < words.size();
    Path folder = Path.of(words.isEmpty() || option == 0 ? "target/orders" : words.get(0));
    MadeData data = new MadeData(folder.resolve("input"));
    try (Backend backend =
        Backend.open(
            Engines.named(named ? words.get(option + 1) : "duckdb"), RuntimeProfile.defaults())) {
      data.write(backend);
      try (OrdersPipelineWiring orders =
          OrdersPipelineWiring.builder()
              .backend(backend)
              .ordersFile(data.orders())
              .customersFile(data.customers())
              .since(LocalDate.of(1998, 7, 1))
              .outputFolder(folder.resolve("output"))
              .build()) {
        orders.run();
        System.out.println(orders.report().summary());
        tell("the best customers, a folder a day", orders.bestCustomerFiles());
        tell("rejected lines, with their reasons", orders.rejectsFile());
      }
    } catch (LaneException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void tell(String what, Receipt receipt) {
    System.out.println(receipt.target() + ": " + what + " (" + receipt.rows() + " rows)");
  }
}
