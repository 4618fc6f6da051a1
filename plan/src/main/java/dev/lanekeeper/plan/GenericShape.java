package dev.lanekeeper.plan;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of {@link Row}s. */
record GenericShape(Schema schema) implements RowShape<Row> {

  @Override
  public List<String> components() {
    return schema.names();
  }

  @Override
  public Class<?> componentClass(int index) {
    DataType type = schema.fields().get(index).type();
    if (type instanceof DataType.Simple simple) {
      return PlainCodec.javaClass(simple);
    }
    if (type instanceof DataType.Decimal) {
      return BigDecimal.class;
    }
    return type instanceof DataType.ListOf ? List.class : Row.class;
  }

  @Override
  public @Nullable Object[] plain(Row row) throws ValueMisfit {
    return checked(row.values());
  }

  @Override
  public Row make(@Nullable Object[] plain) throws ValueMisfit {
    return Row.trusted(schema, checked(plain));
  }

  private @Nullable Object[] checked(@Nullable Object[] values) throws ValueMisfit {
    List<Field> fields = schema.fields();
    if (values.length != fields.size()) {
      throw new ValueMisfit(values.length + " values", "The columns are: " + schema.describe());
    }
    @Nullable Object[] plain = new Object[values.length];
    for (int i = 0; i < plain.length; i++) {
      try {
        plain[i] = PlainCodec.field(values[i], fields.get(i));
      } catch (ValueMisfit misfit) {
        throw misfit.in("in column '" + fields.get(i).name() + "': ");
      }
    }
    return plain;
  }
}
