package dev.lanekeeper.plan.rel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RelWalkTest {

  private static final Schema SCHEMA = Schema.parse("a int64 not null, b text");

  private static Rel scan(String file) {
    return new Rel.Scan(new ScanSource.Parquet(List.of(Path.of(file))), SCHEMA);
  }

  @Test
  void inputsComeBeforeTheirReadersInTheOrderTheyAreRead() {
    Rel left = scan("left");
    Rel right = new Rel.Distinct(scan("right"));
    Rel root = new Rel.SetOperation(Rel.SetOperation.Kind.UNION, true, List.of(left, right, left));
    assertThat(RelWalk.inputsFirst(root)).containsExactly(left, right.inputs().get(0), right, root);
  }

  @Test
  void equalRelationsAreApartUnlessTheyAreOneInstance() {
    Rel root =
        new Rel.SetOperation(Rel.SetOperation.Kind.UNION, true, List.of(scan("a"), scan("a")));
    assertThat(RelWalk.inputsFirst(root)).hasSize(3);
  }

  @Test
  void everyRelationKeepsWhatItIsWhenItsInputsChange() {
    Expr a = new Expr.Column(0, "a", SCHEMA.fields().get(0).type(), false);
    Rel in = scan("in");
    Rel.SortKey key = new Rel.SortKey(a, true, false);
    List<Rel> all =
        List.of(
            in,
            new Rel.Named("n", in),
            new Rel.Filter(in, a),
            new Rel.Project(in, List.of(a), Schema.parse("a int64 not null")),
            new Rel.Join(in, in, Rel.Join.Kind.FULL, a, List.of(a), Schema.parse("a int64")),
            new Rel.Aggregate(in, List.of(a), List.of(a), Schema.parse("a int64")),
            new Rel.Sort(in, List.of(key)),
            new Rel.Limit(in, 1, OptionalLong.of(2)),
            new Rel.Distinct(in),
            new Rel.SetOperation(Rel.SetOperation.Kind.EXCEPT, false, List.of(in, in)));
    for (Rel rel : all) {
      Rel same = RelWalk.rewrite(rel, rel.inputs(), expression -> expression);
      assertThat(same).isEqualTo(rel);
    }
  }

  @Test
  void walksAnyGraphOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Rel> known = new ArrayList<>(List.of(scan("a")));
    for (int i = 0; i < 2_000; i++) {
      Rel one = known.get(random.nextInt(known.size()));
      Rel other = known.get(known.size() - 1);
      known.add(
          random.nextBoolean()
              ? new Rel.Distinct(other)
              : new Rel.SetOperation(
                  Rel.SetOperation.Kind.UNION, random.nextBoolean(), List.of(one, other)));
    }
    List<Rel> order = RelWalk.inputsFirst(known.get(known.size() - 1));
    Set<Rel> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rel rel : order) {
      assertThat(rel.inputs().stream().allMatch(seen::contains)).as("seed %s", seed).isTrue();
      assertThat(seen.add(rel)).as("seed %s", seed).isTrue();
    }
    assertThat(seen).as("seed %s", seed).hasSize(known.size());
  }
}
