package dev.lanekeeper.render;

import static dev.lanekeeper.render.RendererFixture.AMOUNT;
import static dev.lanekeeper.render.RendererFixture.ID;
import static dev.lanekeeper.render.RendererFixture.MONEY;
import static dev.lanekeeper.render.RendererFixture.ORDERS;
import static dev.lanekeeper.render.RendererFixture.call;
import static dev.lanekeeper.render.RendererFixture.greater;
import static dev.lanekeeper.render.RendererFixture.literal;
import static dev.lanekeeper.render.RendererFixture.orders;
import static dev.lanekeeper.render.RendererFixture.query;
import static dev.lanekeeper.render.RendererFixture.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class DeepPlanTest {

  private static final int MANY = 10_000;
  private static final Expr LARGE = greater(AMOUNT, literal(BigDecimal.TEN, MONEY));

  @Test
  void stepsOfStepsDoNotOverflow() {
    Rel rel = orders();
    for (int i = 0; i < MANY; i++) {
      rel = new Rel.Filter(new Rel.Limit(rel, 0, OptionalLong.of(9)), LARGE);
    }
    RenderedQuery rendered = render(rel);
    assertThat(rendered.depth()).isEqualTo(MANY + 2);
    assertThat(rendered.query().parameters()).hasSize(MANY);
  }

  @Test
  void filtersOfFiltersAreOneStep() {
    Rel rel = orders();
    for (int i = 0; i < MANY; i++) {
      rel = new Rel.Filter(rel, LARGE);
    }
    assertThat(render(rel).depth()).isEqualTo(2);
  }

  @Test
  void conditionsOfConditionsAreOneChain() {
    Expr condition = LARGE;
    for (int i = 0; i < MANY; i++) {
      condition = call(Function.AND, Simple.BOOLEAN, condition, LARGE);
    }
    String sql = render(new Rel.Filter(orders(), condition)).query().sql();
    assertThat(sql).doesNotContain("((((");
  }

  @Test
  void sharingDoesNotMultiply() {
    Rel rel = orders();
    for (int i = 0; i < 1_000; i++) {
      rel = new Rel.Named("n" + i, query("SELECT * FROM ${in0}, ${in1}", ORDERS, rel, rel));
    }
    assertThat(render(new Rel.Filter(rel, greater(ID, ID))).query().sql())
        .hasLineCount(3 * 1_001 + 3);
  }
}
