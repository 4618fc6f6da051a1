package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.planner.PreparedText.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.parser.SqlParserPos;

/** What is wrong with one query, with places in its text as written. */
final class Problems {

  private final TextPlaces places;
  private final List<Entry> entries = new ArrayList<>();

  /** A problem and the stretch to leave out when looking for more. */
  private record Entry(SqlProblem problem, Stretch whole) {}

  Problems(String text) {
    places = new TextPlaces(text);
  }

  void add(Tokens.Unreadable unreadable) {
    add(
        unreadable.code(),
        new Stretch(unreadable.offset(), unreadable.end()),
        unreadable.message(),
        unreadable.fix());
  }

  void add(QueryProblem problem, PreparedText text) {
    Stretch stretch = stretch(problem.place(), text);
    Stretch whole = stretch(problem.whole(), text);
    entries.add(
        new Entry(problem(problem.code(), stretch, message(problem), problem.fix()), whole));
  }

  /** Adds a problem unless it only follows from one that was reported. */
  void add(QueryProblem problem, PreparedText text, List<Stretch> reported) {
    Stretch stretch = stretch(problem.place(), text);
    boolean follows =
        reported.stream().anyMatch(stretch::overlaps)
            || (!isEmpty() && (problem.code() == Code.LK211 || stretch.start() < 0));
    if (!follows) {
      add(problem, text);
    }
  }

  void add(Code code, Stretch stretch, String message, String fix) {
    String complete = code == Code.LK201 ? code.message(message) : message;
    entries.add(new Entry(problem(code, stretch, complete, fix), stretch));
  }

  /** Adds that a query does not use a relation or parameter: it has no place in the text. */
  void addUnused(String parameter, String message, String fix) {
    entries.add(
        new Entry(
            new SqlProblem(Code.LK205, 0, 0, 0, Optional.of(parameter), message, fix),
            Stretch.NONE));
  }

  private static String message(QueryProblem problem) {
    String message = String.valueOf(problem.getMessage());
    return switch (problem.code()) {
      case LK201 -> Code.LK201.message(message);
      default -> message;
    };
  }

  private static Stretch stretch(SqlParserPos place, PreparedText text) {
    return text.stretch(place);
  }

  private SqlProblem problem(Code code, Stretch stretch, String message, String fix) {
    if (stretch.start() < 0) {
      return new SqlProblem(code, 0, 0, 0, Optional.empty(), message, fix);
    }
    int start = stretch.start();
    return new SqlProblem(
        code,
        places.line(start),
        places.column(start),
        places.lastColumn(start, Math.max(stretch.end(), start + 1)),
        Optional.empty(),
        message,
        fix);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int size() {
    return entries.size();
  }

  /** Returns the stretch to leave out because of the last problem. */
  Stretch last() {
    return entries.get(entries.size() - 1).whole();
  }

  /** Returns the stretches to leave out, of those problems that have one. */
  List<Stretch> places() {
    return entries.stream().map(Entry::whole).filter(stretch -> stretch.start() >= 0).toList();
  }

  /** Returns the problems in source order. */
  List<SqlProblem> list() {
    return entries.stream()
        .map(Entry::problem)
        .distinct()
        .sorted(Comparator.comparingInt(SqlProblem::line).thenComparingInt(SqlProblem::column))
        .toList();
  }
}
