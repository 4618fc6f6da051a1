package dev.lanekeeper.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that a wrong name was probably meant to be. Deterministic. */
public final class Nearest {

  private static final int MOST = 3;

  private record Candidate(String name, int distance) {}

  private Nearest() {}

  /**
   * Returns up to three candidates that are few edits away from a name, nearest first, equally near
   * ones by name. An edit is a letter added, left out, replaced or swapped with its neighbour; case
   * counts for nothing but order. A name is near when a third of its letters, and at least one, may
   * be edited.
   */
  public static List<String> names(String wanted, Collection<String> candidates) {
    String folded = fold(wanted);
    return candidates.stream()
        .distinct()
        .map(name -> new Candidate(name, distance(folded, fold(name))))
        .filter(candidate -> candidate.distance <= allowed(wanted, candidate.name))
        .filter(candidate -> candidate.distance < candidate.name.length())
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /**
   * Returns {@code " (did you mean 'a' or 'b'?)"} with the nearest names, or the empty text if none
   * is near: fits behind the wrong name in a message.
   */
  public static String hint(String wanted, Collection<String> candidates) {
    List<String> near = names(wanted, candidates);
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining("' or '", " (did you mean '", "'?)"));
  }

  private static int allowed(String wanted, String candidate) {
    return Math.max(1, Math.max(wanted.length(), candidate.length()) / 3);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The optimal string alignment distance, on three rows of its table. */
  private static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[to.length()];
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
