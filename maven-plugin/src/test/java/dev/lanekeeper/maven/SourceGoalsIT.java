package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.maven.TestProject.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals that make records of sources, and compare the two. */
final class SourceGoalsIT {

  @TempDir Path folder;

  @Test
  void printsTheRecordOfAFileAndTellsHowAFileDiffersFromIt() throws Exception {
    TestProject project =
        new TestProject(folder).withEngine().withSource("shop/ShopPipeline.java", Sources.PIPELINE);
    Path orders = Files.writeString(folder.resolve("orders.csv"), "id,customer\n1,Ann\n");

    Outcome record = project.goal("record", "compile", "-Dfile=" + orders, "-Dname=Order");
    assertThat(record.output())
        .contains("// The columns of " + orders + ", by all 1 rows.")
        .contains("record Order(long id, String customer) {}")
        .contains("BUILD SUCCESS");

    String[] compared = {"compile", "-Dfile=" + orders, "-Drecord=shop.ShopPipeline$Order"};
    assertThat(project.goal("drift", compared).output())
        .contains("no drift")
        .contains("BUILD SUCCESS");

    Files.writeString(orders, "id,customer\nx,Ann\n");
    assertThat(project.goal("drift", compared).output())
        .contains("type: expected id int64 not null, found id text not null")
        .contains("BUILD FAILURE");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    TestProject project = new TestProject(folder);
    Path orders = Files.writeString(folder.resolve("orders.csv"), "id\n1\n");

    assertThat(project.goal("record", "compile", "-Dfile=" + orders).output())
        .contains("[LK411] No engine is on the class path")
        .contains("BUILD FAILURE");
    Outcome secret =
        project
            .withEngine()
            .goal(
                "record",
                "compile",
                "-Djdbc=jdbc:none://shop?password=0pen-Sesame",
                "-Dpassword=0pen-Sesame",
                "-Dtable=orders");
    assertThat(secret.output())
        .contains("[LK407]")
        .contains("table 'orders' of database 'given'")
        .contains("BUILD FAILURE")
        .doesNotContain("0pen-Sesame");
  }
}
