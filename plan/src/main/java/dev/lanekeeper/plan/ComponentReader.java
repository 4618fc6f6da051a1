package dev.lanekeeper.plan;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the types of a record's components: the table in docs/types.md, from the side of Java. */
final class ComponentReader {

  private static final Map<Class<?>, DataType.Simple> SIMPLE = new HashMap<>();

  static {
    for (DataType.Simple type : DataType.Simple.values()) {
      SIMPLE.put(PlainCodec.javaClass(type), type);
    }
  }

  private final Class<?> owner;
  private final Set<Class<?>> within;
  private final boolean marked;

  ComponentReader(Class<?> owner, Set<Class<?>> within) {
    this.owner = owner;
    this.within = within;
    this.marked = Nullness.isMarked(owner);
  }

  /** Returns the type of simple values of a class, boxed or not; null if there is none. */
  static DataType.@Nullable Simple simple(Class<?> type) {
    return SIMPLE.get(MethodType.methodType(type).wrap().returnType());
  }

  Typed read(RecordComponent component) {
    Typed typed = read(component, component.getAnnotatedType());
    if (component.isAnnotationPresent(Decimal.class) && !isDecimal(typed.type())) {
      throw unusable(component, component.getGenericType().getTypeName() + " with @Decimal");
    }
    return typed;
  }

  private static boolean isDecimal(DataType type) {
    return type instanceof DataType.Decimal
        || (type instanceof DataType.ListOf list && isDecimal(list.element().type()));
  }

  private Typed read(RecordComponent component, AnnotatedType use) {
    Type type = use.getType();
    if (type instanceof Class<?> raw) {
      boolean nullable = !raw.isPrimitive() && Nullness.isNullable(use, marked);
      return ofClass(component, raw, nullable);
    }
    if (use instanceof AnnotatedParameterizedType list
        && type instanceof ParameterizedType parameterized
        && parameterized.getRawType() == List.class) {
      Typed element = read(component, list.getAnnotatedActualTypeArguments()[0]);
      Field field = new Field("element", element.type(), element.nullable());
      return new Typed(
          new DataType.ListOf(field),
          Nullness.isNullable(use, marked),
          new ListCodec(element.codec(), element.nullable()));
    }
    throw unusable(component, type.getTypeName());
  }

  private Typed ofClass(RecordComponent component, Class<?> raw, boolean nullable) {
    if (raw == BigDecimal.class) {
      DataType type = decimal(component);
      return new Typed(type, nullable, new PlainCodec(type));
    }
    DataType.Simple simple = simple(raw);
    if (simple != null) {
      return new Typed(simple, nullable, new SimpleCodec(simple));
    }
    if (raw.isEnum()) {
      return new Typed(DataType.Simple.TEXT, nullable, new EnumCodec(raw));
    }
    if (raw.isRecord()) {
      RowType<?> nested = RecordReader.read(raw, within);
      return new Typed(new DataType.Struct(nested.schema()), nullable, new RecordCodec(nested));
    }
    throw unusable(component, raw.getTypeName());
  }

  private DataType decimal(RecordComponent component) {
    Decimal decimal = component.getAnnotation(Decimal.class);
    if (decimal == null) {
      throw unusable(component, "BigDecimal without @Decimal");
    }
    try {
      return new DataType.Decimal(decimal.precision(), decimal.scale());
    } catch (IllegalArgumentException outOfRange) {
      throw unusable(
          component,
          "BigDecimal with @Decimal(" + decimal.precision() + ", " + decimal.scale() + ")");
    }
  }

  private LaneException unusable(RecordComponent component, String type) {
    return new LaneException(
        Code.LK207,
        Code.LK207.message(component.getName(), owner.getName(), type),
        Code.LK207.fix(),
        null);
  }
}
