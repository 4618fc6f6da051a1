package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.maven.TestProject.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lineage and accepted manifests in builds with Maven. */
final class LineageIT {

  private static final String PIPELINE =
      """
      package shop;

      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.lane.Lane;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;

      @Pipeline
      interface Shop {
        record Order(long id, String customer, int amount) {}
        record Total(String customer, long total) {}

        @Node @Tag(artifact = "orders")
        static Plan<Order> orders() { return Plan.values(List.of(), Order.class); }

        @Node
        @Sql("select customer, count(amount) as total from orders where id > 0 group by customer")
        Plan<Total> totals(Plan<Order> orders);

        @Node
        static List<Total> top(Plan<Total> totals, Lane lane) { return lane.list(totals); }
      }
      """;

  private static final String CHANGED =
      PIPELINE
          .replace(
              "record Total(String customer, long total)",
              "record Total(String customer, long number)")
          .replace("as total", "as number")
          .replace("record Order(long id,", "record Order(long id, String note,");

  @TempDir Path folder;

  @Test
  void tellsWhereAColumnComesFromAndWhatReadsIt() throws Exception {
    TestProject project = shop();
    project.build();

    assertThat(project.goal("lineage", "-Dcolumn=totals.total").output())
        .contains("[INFO] totals.total\n")
        .contains("[INFO]   <- orders.amount AGGREGATION\n")
        .contains("[INFO]   <- totals (rows)\n")
        .contains("[INFO]     <- orders.id FILTER\n");
    assertThat(project.goal("lineage", "-Dcolumn=orders.amount", "-Ddirection=downstream").output())
        .contains("[INFO]   -> totals.total AGGREGATION\n")
        .contains("[INFO] Java nodes take it, and do not say what they read: top\n")
        .contains("[INFO] Without it these break:\n[INFO]   totals: total AGGREGATION\n");
    Outcome unknown = project.goal("lineage", "-Dcolumn=totals.totl");
    assertThat(unknown.succeeded()).isFalse();
    assertThat(unknown.output())
        .contains("[LK502] shop.Shop has no column 'totals.totl' (did you mean 'totals.total'");
  }

  @Test
  void failsOnABreakingChangeUntilItIsAccepted() throws Exception {
    TestProject project = shop().withDiff();
    assertThat(project.build().output()).contains("shop.Shop has no accepted manifest");
    assertThat(project.goal("accept").output()).contains("src/main/lanekeeper/shop.Shop.json");
    assertThat(project.build().output()).contains("shop.Shop: as accepted");

    Outcome broken = project.withSource("shop/Shop.java", CHANGED).build();
    assertThat(broken.succeeded()).isFalse();
    assertThat(broken.output())
        .contains(
            "[ERROR] shop.Shop [LK501] column totals.total: dropped; breaks its readers, and"
                + " callers of the accessor: it is not there; read by top (Java: it may read it)\n")
        .contains(
            "[INFO] shop.Shop: column orders.note: added, text; compatible: nobody reads it yet\n")
        .contains("LK501: 2 breaking changes are not accepted.")
        .contains(
            "Take it back, or accept it with mvn compile lanekeeper:accept, and commit src/main/lanekeeper with");

    assertThat(project.goal("accept").succeeded()).isTrue();
    assertThat(project.build().output()).contains("shop.Shop: as accepted");
    assertThat(Files.readString(project.file("src/main/lanekeeper/shop.Shop.json")))
        .isEqualTo(
            Files.readString(project.classes().resolve("META-INF/lanekeeper/shop.Shop.json")));
  }

  @Test
  void aPipelineThatIsGoneBreaksItsUsers() throws Exception {
    TestProject project = shop();
    assertThat(project.goal("accept").output()).contains("LK503: Nothing is compiled in");
    project.build();
    project.goal("accept");
    Files.delete(project.classes().resolve("META-INF/lanekeeper/shop.Shop.json"));

    Outcome gone = project.goal("diff");
    assertThat(gone.succeeded()).isFalse();
    assertThat(gone.output())
        .contains("shop.Shop [LK501] the pipeline is removed or renamed; breaks whoever uses it");
    assertThat(project.goal("lineage", "-Dcolumn=a.b").output())
        .contains("[LK503] No pipeline has a manifest in");
    assertThat(project.goal("accept").output()).contains("Accepted that shop.Shop is gone");
    assertThat(project.goal("diff").succeeded()).isTrue();
  }

  private TestProject shop() throws Exception {
    return new TestProject(folder).withSource("shop/Shop.java", PIPELINE);
  }
}
