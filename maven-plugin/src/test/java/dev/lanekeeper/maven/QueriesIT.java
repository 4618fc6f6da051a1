package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.maven.TestProject.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query's file that changes while no source does, in builds with Maven. */
final class QueriesIT {

  private static final String PIPELINE =
      """
      package shop;

      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;

      @Pipeline
      interface Shop {
        record Order(long id, String customer) {}
        record Total(String customer, long orders) {}

        @Node
        static Plan<Order> orders() { return Plan.values(List.of(), Order.class); }

        @Node
        @Sql(file = "sql/totals.sql")
        Plan<Total> totals(Plan<Order> orders);
      }
      """;

  private static final String QUERY =
      "select customer, count(*) as orders\nfrom orders\ngroup by customer\n";

  @TempDir Path folder;

  @Test
  void isCompiledAgain() throws Exception {
    TestProject project = shop().withQueries();
    assertThat(project.build().succeeded()).isTrue();
    assertThat(project.build().output()).doesNotContain("compiled again");

    Outcome wrong =
        project.withSource("shop/sql/totals.sql", QUERY.replace("by c", "by k")).build();
    assertThat(wrong.succeeded()).isFalse();
    assertThat(wrong.output())
        .contains("totals.sql changed: its query is compiled again")
        .contains("[LK203] No column is named 'kustomer' (did you mean 'customer'?).");

    Outcome right = project.withSource("shop/sql/totals.sql", "-- better\n" + QUERY).build();
    assertThat(right.succeeded()).as(right.output()).isTrue();
    assertThat(manifest(project)).contains("-- better");
    assertThat(project.build().output()).doesNotContain("compiled again");
  }

  @Test
  void isToldWhereNothingCompilesItAgain() throws Exception {
    TestProject project = shop();
    project.build();
    Outcome changed = project.withSource("shop/sql/totals.sql", "-- better\n" + QUERY).build();
    assertThat(changed.succeeded()).isFalse();
    assertThat(changed.output())
        .contains("[LK214] " + project.file("src/main/java/shop/sql/totals.sql") + " changed after")
        .contains("fix: Add the goal queries to those of lanekeeper-maven-plugin");
    assertThat(project.check().succeeded()).as("nothing was to be compiled").isTrue();

    assertThat(project.withQueries().build().succeeded()).isTrue();
    assertThat(manifest(project)).contains("-- better");
  }

  private static String manifest(TestProject project) throws Exception {
    return Files.readString(project.classes().resolve("META-INF/lanekeeper/shop.Shop.json"));
  }

  private TestProject shop() throws Exception {
    return new TestProject(folder)
        .withSource("shop/Shop.java", PIPELINE)
        .withSource("shop/sql/totals.sql", QUERY);
  }
}
