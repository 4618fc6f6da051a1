package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generated wirings do when they run. */
final class WiringTest {

  private static final String PIPELINE =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.Plan;
      import java.io.IOException;
      import java.time.LocalDate;
      import java.util.*;
      @Pipeline
      interface Shop {
        record Order(long id, String customer) {}
        List<String> RAN = new ArrayList<>();
        enum Size { SMALL, LARGE }

        @Node @Tag(layer = "inputs")
        static List<Order> orders(@Input String file, @Input(orElse = "2") int count) throws IOException {
          RAN.add("orders");
          if (file.isEmpty()) throw new IOException("no file");
          List<Order> all = new ArrayList<>();
          for (int i = 0; i < count; i++) all.add(new Order(i, file));
          return all;
        }
        @Node static Plan<Order> asPlan(Plan<Order> orders) { RAN.add("asPlan"); return orders; }
        @Node static Plan<Order> again(Plan<Order> orders, Plan<Order> asPlan) { return orders; }
        @Node static long size(List<Order> orders) { RAN.add("size"); return orders.size(); }
        @Node static String report_(long size, @Input(orElse = "2026-02-01") LocalDate day,
            @Input(orElse = "LARGE") Size large, @Input(orElse = "a\\"\\n\\u00e4") String text) {
          RAN.add("report_");
          return size + " " + day + " " + large + " " + text;
        }
        @Node static double boxed(@From("size") Long number, @From("size") double wide) { return number + wide; }
        @Node static int fails(long size) { throw new IllegalStateException("too bad"); }
        @Node static int late(int fails) { return fails; }
        @Node @Tag(name = "when", value = "nightly") static String nightly(long size) { RAN.add("nightly"); return "n"; }
      }
      """;

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    compiled = Compilation.of(PIPELINE, main());
    assertThat(compiled.errors()).isEmpty();
  }

  private static String main() {
    return """
    package shop;
    import dev.lanekeeper.diagnostic.LaneException;
    import dev.lanekeeper.report.*;
    import java.io.IOException;
    import java.util.*;
    public class Main {
      public static String once() throws Exception {
        Shop.RAN.clear();
        try (ShopWiring shop = ShopWiring.builder().file("x").count(3).build()) {
          return shop.size() + " " + shop.size() + " " + shop.report_() + " " + shop.boxed() + " " + Shop.RAN;
        }
      }
      public static String planOfRows() throws Exception {
        try (ShopWiring shop = ShopWiring.builder().file("x").build()) {
          String one = shop.asPlan().rel().toString();
          return (shop.asPlan() == shop.asPlan()) + " " + one.startsWith("Named[name=asPlan, input=Named[name=orders, input=Scan");
        }
      }
      public static String override() throws Exception {
        Shop.RAN.clear();
        try (ShopWiring shop = ShopWiring.partial().size(7).build()) {
          return shop.report_() + " " + Shop.RAN;
        }
      }
      public static String missing() throws Exception {
        try (ShopWiring shop = ShopWiring.partial().build()) {
          return failure(shop::report_);
        }
      }
      public static String declared() throws Exception {
        try (ShopWiring shop = ShopWiring.builder().file("").build()) {
          try {
            shop.orders();
            return "no";
          } catch (IOException own) {
            return own.getMessage() + " / " + failure(shop::size);
          }
        }
      }
      public static String fails() throws Exception {
        try (ShopWiring shop = ShopWiring.builder().file("x").build()) {
          return failure(shop::late) + " / " + failure(shop::fails) + " / " + shop.size();
        }
      }
      public static String tags() throws Exception {
        Shop.RAN.clear();
        try (ShopWiring shop = ShopWiring.builder().file("x").build()) {
          shop.run("when=nightly");
          return Shop.RAN + " " + failure(() -> shop.run("wen")) + " " + shop.graph().upstream("nightly").stream().map(n -> n.name()).toList();
        }
      }
      public static String run() throws Exception {
        Shop.RAN.clear();
        List<String> seen = new ArrayList<>();
        RunObserver observer = new RunObserver() {
          @Override public void nodeStarted(String node, int index) { seen.add(node + index); }
          @Override public void nodeFinished(NodeRecord node) { seen.add(node.node() + (node.failed() ? " failed" : " done")); }
        };
        try (ShopWiring shop = ShopWiring.builder().file("x").fails(1).observer(observer).build()) {
          RunReport report = shop.run();
          return Shop.RAN + " " + seen + " " + report.nodes().size() + " " + report.pipeline();
        }
      }
      public static String closed() throws Exception {
        ShopWiring shop = ShopWiring.builder().file("x").build();
        shop.close();
        shop.close();
        return failure(shop::size);
      }
      public static String usedTwice() throws Exception {
        ShopWiring.Builder builder = ShopWiring.builder().file("x");
        builder.build();
        try {
          builder.count(3);
          return "no";
        } catch (IllegalStateException e) {
          return e.getMessage();
        }
      }
      interface Call { Object call() throws Exception; }
      static String failure(Call call) throws Exception {
        try {
          return "no failure: " + call.call();
        } catch (LaneException e) {
          return e.getMessage() + " caused by " + e.getCause();
        }
      }
    }
    """;
  }

  private static String call(String name) throws Exception {
    Method method = compiled.load("shop.Main").getMethod(name);
    method.setAccessible(true);
    return (String) method.invoke(null);
  }

  @Test
  void eachNodeRunsOnceAndOnlyWhenNeeded() throws Exception {
    assertThat(call("once"))
        .isEqualTo("3 3 3 2026-02-01 LARGE a\"\n\u00e4 6.0 [orders, size, report_]");
  }

  @Test
  void rowsAreReadAsOnePlanNamedAsTheirNode() throws Exception {
    assertThat(call("planOfRows")).isEqualTo("true true");
  }

  @Test
  void overridesTakeTheNodesPlace() throws Exception {
    assertThat(call("override")).isEqualTo("7 2026-02-01 LARGE a\"\n\u00e4 [report_]");
  }

  @Test
  void partialTellsWhatIsMissingBeforeAnythingRuns() throws Exception {
    assertThat(call("missing"))
        .isEqualTo(
            """
            [LK409] Node 'orders' of Shop needs what was not given: file.
              fix: Call the builder's step of that name. caused by null""");
  }

  @Test
  void nodesThrowWhatTheyDeclareAndOthersAreWrapped() throws Exception {
    assertThat(call("declared"))
        .isEqualTo(
            """
            no file / [LK401] Node 'orders' of Shop (orders <- size) failed: IOException: no file.
              fix: See the cause below; the node's own code threw it. caused by java.io.IOException: no file""");
  }

  @Test
  void failuresNameTheWayToTheNode() throws Exception {
    assertThat(call("fails"))
        .contains("[LK401] Node 'fails' of Shop (fails <- late) failed: IllegalStateException: too")
        .contains("/ [LK401] Node 'fails' of Shop failed: IllegalStateException: too bad.")
        .endsWith("/ 2");
  }

  @Test
  void tagsRunTheirNodes() throws Exception {
    assertThat(call("tags"))
        .startsWith("[orders, size, nightly] [LK109] Tag 'wen' is on no node of shop.Shop")
        .contains("did you mean 'when'")
        .endsWith("[orders, size]");
  }

  @Test
  void runRunsEverySinkAndTellsTheObserver() throws Exception {
    assertThat(call("run"))
        .startsWith("[orders, asPlan, size, report_, nightly] [orders0, orders done, asPlan1,")
        .endsWith("8 Shop");
  }

  @Test
  void closedWiringsFail() throws Exception {
    assertThat(call("closed"))
        .startsWith("[LK401] Node 'size' of Shop failed: the wiring is closed.");
  }

  @Test
  void builderMakesOneWiring() throws Exception {
    assertThat(call("usedTwice"))
        .isEqualTo("This builder of Shop has made its wiring: start another one.");
  }
}
