package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.RowModel.RowFlaw;
import java.util.List;

/** LK207 and LK210: what plans are made of are records whose components can be columns. */
final class RowRule implements LibraryRule {

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    for (RowModel row : library.rows()) {
      row.flaws().forEach(flaw -> problems.add(problem(row, flaw)));
    }
  }

  private static Problem problem(RowModel row, RowFlaw flaw) {
    String record = row.type().simpleName();
    if (flaw.component().isPresent()) {
      return new Problem(
          Code.LK207,
          flaw.place(),
          Code.LK207.message(flaw.component().get(), record, flaw.wrong()),
          Code.LK207.fix());
    }
    return new Problem(
        Code.LK210,
        flaw.place(),
        Code.LK210.message(record, Printable.of(flaw.wrong())),
        Code.LK210.fix(flaw.fix()));
  }
}
