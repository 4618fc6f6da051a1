package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.benchmarks.source.SourceFolder;
import dev.lanekeeper.benchmarks.source.TpchSources;
import java.io.IOException;
import java.util.List;

/** TPC-H's 22 texts to checked wiring, as one whole javac process. */
public final class TpchTimes {

  private final Workplace workplace;

  public TpchTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  /** In the order of the table. */
  public List<Figure> figures() throws IOException {
    SourceFolder sources = SourceFolder.in(workplace.empty("tpch"));
    TpchSources.write(workplace.inputs().resolve("tpch"), sources);
    Tools tools = new Tools(workplace);
    Javac javac =
        Javac.withProcessor(workplace, "tpch", sources.files(), tools.classes(), tools.processor());
    Variant queries = new Variant(javac::run);
    Rounds.warm(List.of(queries));
    Rounds.measure(workplace.rounds(), List.of(queries));
    return List.of(
        Figure.milliseconds("compile, TPC-H's 22 queries: wall", queries.wall(), "under 3,000 ms"),
        Figure.milliseconds("compile, TPC-H's 22 queries: cpu", queries.cpu(), Figure.NO_GOAL));
  }
}
