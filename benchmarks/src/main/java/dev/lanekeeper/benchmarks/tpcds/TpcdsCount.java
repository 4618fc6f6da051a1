package dev.lanekeeper.benchmarks.tpcds;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.ProcessRun;
import dev.lanekeeper.benchmarks.measure.Program;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How many of TPC-DS's 99 queries compile as they are written, and give the same rows. */
public final class TpcdsCount {

  private final Workplace workplace;

  public TpcdsCount(Workplace workplace) {
    this.workplace = workplace;
  }

  /** In the order of the table. */
  public List<Figure> figures() throws IOException {
    Program program = new Program(workplace);
    ProcessRun run =
        program.run(TpcdsAnswers.class, List.of(), program.folder(), texts().toAbsolutePath());
    run.furtherOutput().lines().forEach(System.out::println);
    Numbers numbers = Numbers.parse(run.firstOutput());
    return List.of(
        count("TPC-DS: queries that compile", "compiled", numbers),
        new Figure(
            "TPC-DS: equal rows on DuckDB, scale 1",
            Figure.format(
                "%.0f of %.0f (%.0f without rows)",
                numbers.get("equal"), numbers.get("queries"), numbers.get("empty")),
            "at least 90"));
  }

  private static Figure count(String name, String what, Numbers numbers) throws IOException {
    return new Figure(
        name,
        Figure.format("%.0f of %.0f", numbers.get(what), numbers.get("queries")),
        "at least 90");
  }

  private Path texts() throws IOException {
    try (Stream<Path> inputs = Files.list(workplace.inputs())) {
      return inputs
          .filter(file -> file.getFileName().toString().startsWith("spark-sql"))
          .findFirst()
          .orElseThrow(
              () -> new IOException("the texts of TPC-DS are not in " + workplace.inputs()));
    }
  }
}
