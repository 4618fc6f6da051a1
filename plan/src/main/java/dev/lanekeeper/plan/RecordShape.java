package dev.lanekeeper.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of records of a class. */
final class RecordShape<R> implements RowShape<R> {

  private final List<RowComponent> components;
  private final List<String> names;
  private final Constructor<R> constructor;

  /**
   * Makes a shape.
   *
   * @param components the record's components
   * @param constructor the canonical constructor, accessible
   */
  RecordShape(List<RowComponent> components, Constructor<R> constructor) {
    this.components = List.copyOf(components);
    this.names = components.stream().map(RowComponent::name).toList();
    this.constructor = constructor;
  }

  @Override
  public List<String> components() {
    return names;
  }

  @Override
  public Class<?> componentClass(int index) {
    return components.get(index).type();
  }

  @Override
  public @Nullable Object[] plain(R row) throws ValueMisfit {
    @Nullable Object[] plain = new Object[components.size()];
    for (int i = 0; i < plain.length; i++) {
      RowComponent component = components.get(i);
      plain[i] = component.toPlain(read(component, row));
    }
    return plain;
  }

  private @Nullable Object read(RowComponent component, R row) {
    try {
      return (Object) component.accessor().invokeExact((Object) row);
    } catch (Throwable failure) {
      throw Rethrow.unchecked(failure);
    }
  }

  @Override
  public R make(@Nullable Object[] plain) throws ValueMisfit {
    @Nullable Object[] arguments = new Object[plain.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = components.get(i).fromPlain(plain[i]);
    }
    try {
      // Not a method handle: those end at 253 arguments, and are no faster.
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw Rethrow.unchecked(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record class is concrete, and was made accessible", e);
    }
  }
}
