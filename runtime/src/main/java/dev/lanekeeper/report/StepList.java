package dev.lanekeeper.report;

import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The relations of a plan as a list of steps, shortened in the middle if it is very long. */
final class StepList {

  /** How many steps are told at the start of a long plan, and how many at its end. */
  private static final int TOLD = 150;

  private final List<Rel> steps = new ArrayList<>();
  private final IdentityHashMap<Rel, String> owners = new IdentityHashMap<>();
  private final IdentityHashMap<Rel, Integer> positions = new IdentityHashMap<>();

  private StepList(Rel root, String node) {
    List<Rel> relations = RelWalk.inputsFirst(root);
    for (Rel rel : relations) {
      if (rel instanceof Rel.Named named) {
        positions.put(rel, positions.getOrDefault(named.input(), 0));
      } else {
        positions.put(rel, steps.size());
        steps.add(rel);
      }
    }
    owners.put(root, node);
    for (int i = relations.size() - 1; i >= 0; i--) {
      Rel rel = relations.get(i);
      String owner = rel instanceof Rel.Named named ? named.name() : owners.getOrDefault(rel, node);
      rel.inputs().forEach(input -> owners.putIfAbsent(input, owner));
    }
  }

  static List<PlanStep> of(Rel root, String node) {
    return new StepList(root, node).told();
  }

  private List<PlanStep> told() {
    int left = steps.size() > 2 * TOLD + 1 ? steps.size() - 2 * TOLD : 0;
    List<PlanStep> told = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (left == 0 || i < TOLD || i >= TOLD + left) {
        told.add(step(steps.get(i), left));
      } else if (i == TOLD) {
        String owner = owners.getOrDefault(steps.get(i), "");
        told.add(new PlanStep(owner, "...", left + " more steps", List.of(TOLD - 1)));
      }
    }
    return told;
  }

  private PlanStep step(Rel rel, int left) {
    StepText text = StepText.of(rel);
    List<Integer> reads =
        rel.inputs().stream().map(input -> position(input, left)).distinct().toList();
    return new PlanStep(owners.getOrDefault(rel, ""), text.operation(), text.detail(), reads);
  }

  private int position(Rel input, int left) {
    int position = positions.getOrDefault(input, 0);
    return left == 0 ? position : position < TOLD ? position : Math.max(TOLD, position - left + 1);
  }
}
