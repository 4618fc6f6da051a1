package dev.lanekeeper.benchmarks.run;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a graph is run without generated code: a map from names to methods, each resolved by the
 * names of its parameters, each value kept in a map. Classes must be compiled with {@code
 * -parameters}.
 */
public final class ReflectiveRun implements GraphRun {
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final String input;
  private final String last;

  /**
   * A graph of the public static methods of some classes.
   *
   * @param input the parameter that is given from outside
   * @param last the node whose value a run returns
   */
  public ReflectiveRun(List<Class<?>> libraries, String input, String last) {
    this.input = input;
    this.last = last;
    for (Class<?> library : libraries) {
      for (Method method : library.getMethods()) {
        if (Modifier.isStatic(method.getModifiers())) {
          methods.put(method.getName(), method);
        }
      }
    }
  }

  @Override
  public long run(long seed) throws ReflectiveOperationException {
    Map<String, Object> values = new HashMap<>();
    values.put(input, seed);
    for (String node : methods.keySet()) {
      value(node, values);
    }
    return (Long) value(last, values);
  }

  private Object value(String name, Map<String, Object> values)
      throws ReflectiveOperationException {
    Object known = values.get(name);
    if (known != null) {
      return known;
    }
    Method method = methods.get(name);
    if (method == null) {
      throw new IllegalArgumentException("no node is called " + name);
    }
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int index = 0; index < parameters.length; index++) {
      arguments[index] = value(parameters[index].getName(), values);
    }
    Object value = method.invoke(null, arguments);
    values.put(name, value);
    return value;
  }
}
