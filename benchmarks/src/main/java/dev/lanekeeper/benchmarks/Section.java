package dev.lanekeeper.benchmarks;

import dev.lanekeeper.benchmarks.compile.CompileTimes;
import dev.lanekeeper.benchmarks.compile.GuardTimes;
import dev.lanekeeper.benchmarks.compile.IdleTimes;
import dev.lanekeeper.benchmarks.compile.SqlTimes;
import dev.lanekeeper.benchmarks.compile.TpchTimes;
import dev.lanekeeper.benchmarks.datafusion.DataFusionTimes;
import dev.lanekeeper.benchmarks.lane.LaneTimes;
import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.benchmarks.run.RunTimes;
import dev.lanekeeper.benchmarks.sample.CodeGraphTimes;
import dev.lanekeeper.benchmarks.start.StartTimes;
import dev.lanekeeper.benchmarks.tpcds.TpcdsCount;
import java.io.IOException;
import java.util.List;

/** Something that can be measured by itself. */
record Section(String title, Measurement measurement) {

  /** In the order of the table. */
  static final List<Section> ALL =
      List.of(
          new Section("compile", workplace -> new CompileTimes(workplace).figures()),
          new Section("idle", workplace -> new IdleTimes(workplace).figures()),
          new Section("guard", workplace -> new GuardTimes(workplace).figures()),
          new Section("sql", workplace -> new SqlTimes(workplace).figures()),
          new Section("tpch", workplace -> new TpchTimes(workplace).figures()),
          new Section("tpcds", workplace -> new TpcdsCount(workplace).figures()),
          new Section("run", workplace -> new RunTimes(workplace).figures()),
          new Section("lane", workplace -> new LaneTimes(workplace).figures()),
          new Section("datafusion", workplace -> new DataFusionTimes(workplace).figures()),
          new Section("start", workplace -> new StartTimes(workplace).figures()),
          new Section("code-graph", workplace -> new CodeGraphTimes(workplace).figures()));

  /** The section of that title. */
  static Section named(String title) {
    return ALL.stream()
        .filter(section -> section.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing to measure is called " + title));
  }

  List<Figure> figures(Workplace workplace) throws IOException {
    return measurement.figures(workplace);
  }

  /** Takes its time. */
  @FunctionalInterface
  interface Measurement {
    List<Figure> figures(Workplace workplace) throws IOException;
  }
}
