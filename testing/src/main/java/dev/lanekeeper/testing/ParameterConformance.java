package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Column;
import dev.lanekeeper.plan.Expressions;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlTemplate;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values are bound, whatever they are. */
interface ParameterConformance extends Conformance {

  @Test
  default void parametersOfEveryTypeArrive(Lane lane) {
    for (Schema schema : List.of(ValueConformance.SCALARS, ValueConformance.NESTED)) {
      for (Row row : new RandomRows(42).of(schema, 20)) {
        assertThat(RowText.of(lane.list(constants(row)))).isEqualTo(RowText.of(List.of(row)));
      }
    }
  }

  /** Returns a query that reads nothing and selects a parameter a column. */
  private Plan<Row> constants(Row row) {
    List<String> columns = new ArrayList<>();
    for (Field field : row.schema().fields()) {
      columns.add("${:" + field.name() + "} AS \"" + field.name() + "\"");
    }
    String text = "SELECT " + String.join(", ", columns);
    SqlTemplate template = SqlTemplate.of(engine().dialect().name(), text);
    SqlPlan<Row> plan = SqlPlan.query(template, RowType.of(row.schema()));
    for (Field field : row.schema().fields()) {
      plan = plan.argument(field.name(), value(row, field), field.type());
    }
    return plan.plan();
  }

  private static @Nullable Object value(Row row, Field field) {
    return row.values()[row.schema().indexOf(field.name())];
  }

  @Test
  default void textIsNeverPartOfTheStatement(Lane lane) {
    RowType<Row> rowType = RowType.of(Schema.of(new Field("t", DataType.Simple.TEXT, true)));
    String evil = "'; DROP TABLE x; -- ? ${t} \" \\";
    Plan<Row> plan = Plan.values(List.of(Row.of(rowType.schema(), evil)), rowType);
    Column<Row, String> text = Column.of(rowType, "t", String.class);
    assertThat(lane.list(plan.where(text.eq(evil)))).hasSize(1);
    assertThat(lane.list(plan.where(text.ne(evil)))).isEmpty();
  }

  @Test
  default void aListIsOneParameter(Lane lane) {
    RowType<Row> rowType = RowType.of(Schema.parse("n int64 not null"));
    List<Row> rows = List.of(1L, 2L, 3L).stream().map(n -> Row.of(rowType.schema(), n)).toList();
    Column<Row, Long> number = Column.of(rowType, "n", Long.class);
    Plan<Row> in =
        Plan.values(rows, rowType)
            .where(number.in(Expressions.listParam("wanted", number)))
            .orderBy(number.asc());
    assertThat(lane.list(in.bind("wanted", List.of(3L, 1L, 7L))))
        .containsExactly(rows.get(0), rows.get(2));
    assertThat(lane.list(in.bind("wanted", List.of()))).isEmpty();
    assertThatThrownBy(() -> lane.list(in)).hasMessageContaining("[LK409]");
  }
}
