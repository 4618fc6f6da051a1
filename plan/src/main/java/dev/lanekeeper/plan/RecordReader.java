package dev.lanekeeper.plan;

import dev.lanekeeper.annotation.Column;
import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a record class: columns from its components, handles to make and read it. */
final class RecordReader {

  private final Class<?> type;
  private final Set<Class<?>> within;

  private RecordReader(Class<?> type, Set<Class<?>> within) {
    this.type = type;
    this.within = within;
  }

  static RowType<?> read(Class<?> type) {
    return read(type, Set.of());
  }

  /**
   * Reads a record.
   *
   * @param within the records that this one is nested in, to refuse one that holds itself
   */
  static RowType<?> read(Class<?> type, Set<Class<?>> within) {
    Set<Class<?>> path = new LinkedHashSet<>(within);
    RecordReader reader = new RecordReader(type, path);
    if (!path.add(type)) {
      throw reader.unusable("it holds itself", "Name the other row by a key instead.");
    }
    reader.checkClass();
    return reader.rowType(type);
  }

  private void checkClass() {
    if (!type.isRecord()) {
      throw unusable("it is not a record", "Declare a record, or use a plan of Row with a schema.");
    }
    if (type.isLocalClass() || type.isAnonymousClass()) {
      throw unusable(
          "it is local", "Declare it as a member of a class or interface, or on its own.");
    }
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      if (Modifier.isPrivate(at.getModifiers())) {
        throw unusable(
            (at == type ? "it" : at.getName()) + " is private",
            "Make it visible at least to its package.");
      }
    }
    if (type.getTypeParameters().length > 0) {
      throw unusable("it is generic", "Declare a record without type parameters.");
    }
    if (type.getRecordComponents().length == 0) {
      throw unusable("it has no components", "Declare at least one.");
    }
  }

  private <R> RowType<R> rowType(Class<R> recordClass) {
    RecordComponent[] parts = type.getRecordComponents();
    List<RowComponent> components = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    ComponentReader reader = new ComponentReader(type, within);
    for (RecordComponent part : parts) {
      Typed typed = reader.read(part);
      Field field = new Field(columnName(part), typed.type(), typed.nullable());
      if (fields.stream().anyMatch(other -> other.name().equalsIgnoreCase(field.name()))) {
        throw unusable(
            "two components have the column '" + field.name() + "', whose case does not count",
            "Name one differently with @Column.");
      }
      fields.add(field);
      Class<?> boxed = MethodType.methodType(part.getType()).wrap().returnType();
      components.add(
          new RowComponent(
              part.getName(), boxed, field, typed.codec(), accessor(part.getAccessor())));
    }
    return new RowType<>(
        recordClass,
        new Schema(fields),
        new RecordShape<>(components, constructor(recordClass, parts)));
  }

  private String columnName(RecordComponent component) {
    Column column = component.getAnnotation(Column.class);
    if (column != null) {
      if (column.value().isEmpty()) {
        throw unusable(
            "@Column of '" + component.getName() + "' is empty", "Give the column's name.");
      }
      return column.value();
    }
    Columns columns = type.getAnnotation(Columns.class);
    return columns == null ? component.getName() : columns.value().apply(component.getName());
  }

  private MethodHandle accessor(Method accessor) {
    try {
      accessor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflect(accessor)
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw closed();
    }
  }

  private <R> Constructor<R> constructor(Class<R> recordClass, RecordComponent[] parts) {
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = recordClass.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException | InaccessibleObjectException e) {
      throw closed();
    }
  }

  private LaneException closed() {
    return unusable(
        "module " + type.getModule().getName() + " does not open its package",
        "Write: opens " + type.getPackageName() + " to dev.lanekeeper.plan; in module-info.java.");
  }

  private LaneException unusable(String why, String fix) {
    return new LaneException(
        Code.LK210, Code.LK210.message(type.getName(), why), Code.LK210.fix(fix), null);
  }
}
