package dev.lanekeeper.lane;

import dev.lanekeeper.report.FormRecord;
import dev.lanekeeper.report.PlanForm;
import dev.lanekeeper.report.StatementRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The forms that a plan was given in. Statements are kept for those who look, within limits. */
final class TriedForms {

  private static final int MOST_STATEMENTS = 50;
  private static final int MOST_CHARACTERS = 20_000;

  private final Map<PlanForm, List<StatementRecord>> forms = new EnumMap<>(PlanForm.class);
  private List<StatementRecord> statements = new ArrayList<>();
  private boolean kept;

  /** Adds a statement of a form. */
  void statement(PlanForm form, String sql) {
    statements = forms.computeIfAbsent(form, none -> new ArrayList<>());
    kept = statements.size() < MOST_STATEMENTS;
    if (kept) {
      statements.add(new StatementRecord(shortened(sql), ""));
    }
  }

  /** Adds what the engine makes of the last statement. */
  void explained(String text) {
    if (kept) {
      int last = statements.size() - 1;
      statements.set(last, new StatementRecord(statements.get(last).sql(), shortened(text)));
    }
  }

  /**
   * Returns every form that was tried.
   *
   * @param refused the forms that were refused, in order
   * @param end the form that ran, or failed
   */
  List<FormRecord> records(List<PlanForm> refused, PlanForm end) {
    List<FormRecord> records = new ArrayList<>();
    for (PlanForm form : refused) {
      records.add(record(form));
    }
    records.add(record(end));
    return records;
  }

  private FormRecord record(PlanForm form) {
    return new FormRecord(form, forms.getOrDefault(form, List.of()));
  }

  private static String shortened(String text) {
    int more = text.length() - MOST_CHARACTERS;
    return more <= 0
        ? text
        : text.substring(0, MOST_CHARACTERS) + "\n... " + more + " more characters";
  }
}
