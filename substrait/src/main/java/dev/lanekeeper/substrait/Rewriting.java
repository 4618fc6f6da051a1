package dev.lanekeeper.substrait;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.substrait.proto.Expression;
import io.substrait.proto.ReadRel;
import io.substrait.proto.Rel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes plans from the leaves up, whatever messages they are made of. */
final class Rewriting {

  private static final String FUNCTION = "function_reference";

  private final Function<Rel, @Nullable Rel> relations;
  private final IntFunction<@Nullable Expression> parameters;
  private final IntUnaryOperator functions;

  private Rewriting(
      Function<Rel, @Nullable Rel> relations,
      IntFunction<@Nullable Expression> parameters,
      IntUnaryOperator functions) {
    this.relations = relations;
    this.parameters = parameters;
    this.functions = functions;
  }

  /**
   * Returns a fragment as a part of a plan.
   *
   * @param relations what stands for a table of that name
   * @param parameters what stands for a parameter of that number
   * @param functions the numbers of functions in the plan
   */
  static Rel filled(
      Rel fragment,
      Function<String, Rel> relations,
      IntFunction<@Nullable Expression> parameters,
      IntUnaryOperator functions) {
    Rewriting rewriting =
        new Rewriting(
            rel -> isTable(rel) ? relations.apply(rel.getRead().getNamedTable().getNames(0)) : null,
            parameters,
            functions);
    return (Rel) rewriting.changed(fragment);
  }

  /**
   * Returns a plan in which a table that a sub-query reads too has another name each time: engines
   * would take one reading's columns for those of another.
   *
   * @param aliases gets the other names, each with the table's own
   */
  static Rel withOwnNames(Rel plan, Map<String, String> aliases) {
    if (!hasSubQuery(plan)) {
      return plan;
    }
    Map<String, Integer> readings = new HashMap<>();
    Rewriting rewriting =
        new Rewriting(
            rel -> {
              if (!isTable(rel)) {
                return null;
              }
              String name = rel.getRead().getNamedTable().getNames(0);
              int count = readings.merge(name, 1, Integer::sum);
              if (count == 1) {
                return rel;
              }
              String alias = name + "_reading_" + count;
              aliases.put(alias, name);
              return rel.toBuilder()
                  .setRead(
                      rel.getRead().toBuilder()
                          .setNamedTable(ReadRel.NamedTable.newBuilder().addNames(alias)))
                  .build();
            },
            number -> null,
            number -> number);
    return (Rel) rewriting.changed(plan);
  }

  private static boolean isTable(Rel rel) {
    return rel.hasRead() && rel.getRead().hasNamedTable();
  }

  private static boolean hasSubQuery(Message message) {
    if (message instanceof Expression expression && expression.hasSubquery()) {
      return true;
    }
    for (Object value : message.getAllFields().values()) {
      if (value instanceof Message part && hasSubQuery(part)
          || value instanceof List<?> list
              && list.stream().anyMatch(part -> part instanceof Message m && hasSubQuery(m))) {
        return true;
      }
    }
    return false;
  }

  private Message changed(Message message) {
    if (message instanceof Rel rel) {
      Rel other = relations.apply(rel);
      if (other != null) {
        return other;
      }
    }
    if (message instanceof Expression expression && expression.hasDynamicParameter()) {
      Expression other = parameters.apply(expression.getDynamicParameter().getParameterReference());
      return other == null ? message : other;
    }
    Message.Builder result = message.toBuilder();
    for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
      FieldDescriptor field = entry.getKey();
      Object value = entry.getValue();
      if (value instanceof Message part) {
        result.setField(field, changed(part));
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) instanceof Message part) {
            result.setRepeatedField(field, i, changed(part));
          }
        }
      }
    }
    FieldDescriptor function = message.getDescriptorForType().findFieldByName(FUNCTION);
    if (function != null) {
      int number = (Integer) message.getField(function);
      result.setField(function, functions.applyAsInt(number));
    }
    return result.build();
  }
}
