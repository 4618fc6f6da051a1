package dev.lanekeeper.maven;

/** What the test projects consist of. */
final class Sources {

  static final String PIPELINE =
      """
      package shop;

      import dev.lanekeeper.annotation.Node;
      import dev.lanekeeper.annotation.Pipeline;
      import dev.lanekeeper.lane.Lane;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;

      @Pipeline
      public interface ShopPipeline {

        record Order(long id, String customer) {}

        @Node
        static Plan<Order> orders() {
          return Plan.values(List.of(new Order(1, "Ann")), Order.class);
        }

        @Node
        static List<Order> top(Plan<Order> orders, Lane lane) {
          return lane.list(orders.limit(1));
        }
      }
      """;

  static final String ROOT_AND_ALLOWED_BYPASS =
      """
      package shop;

      import dev.lanekeeper.annotation.AllowBypass;
      import dev.lanekeeper.annotation.LaneRoot;
      import dev.lanekeeper.engine.Backend;
      import dev.lanekeeper.engine.Engine;
      import dev.lanekeeper.engine.Engines;
      import dev.lanekeeper.engine.RuntimeProfile;

      public final class Main {

        @LaneRoot("command line")
        public static void main(String[] arguments) {
          try (ShopPipelineWiring shop =
              ShopPipelineWiring.builder()
                  .backend(Engines.named(arguments[0]), RuntimeProfile.defaults())
                  .build()) {
            System.out.println(shop.top());
          }
        }

        @AllowBypass(reason = "old report", owner = "Ann", until = "2999-12-31")
        static Backend report(Engine engine) {
          return Backend.open(engine, RuntimeProfile.defaults());
        }
      }
      """;

  static final String BYPASS =
      """
      package shop;

      import dev.lanekeeper.engine.Backend;
      import dev.lanekeeper.engine.Engine;
      import dev.lanekeeper.engine.RuntimeProfile;

      public final class Old {

        static Backend open(Engine engine) {
          return Backend.open(engine, RuntimeProfile.defaults());
        }
      }
      """;

  static final String NO_BYPASS =
      """
      package shop;

      public final class Old {}
      """;

  static final String MODULE =
      """
      module shop {
        requires java.compiler; // generated code says so of itself
        requires lanekeeper.annotations;
        requires lanekeeper.plan;
        requires lanekeeper.runtime;
        requires static org.jspecify;
      }
      """;

  private Sources() {}
}
