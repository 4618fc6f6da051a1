package dev.lanekeeper.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

  @Test
  void theGoalStandsBesideTheFigure() {
    List<Figure> figures =
        List.of(
            Figure.ratio("compile", 3000, 2000, "at most 2.0x"),
            Figure.milliseconds("first", 12.34, Figure.NO_GOAL),
            Figure.failed("run", new IOException("exit code 1\nmore")));

    assertThat(new Table(figures).text())
        .isEqualTo(
            """
            | figure  | measured                 | goal         |
            |---------|--------------------------|--------------|
            | compile | 1.50x (3.00 s to 2.00 s) | at most 2.0x |
            | first   | 12.3 ms                  |              |
            | run     | failed: exit code 1      |              |
            """);
  }
}
