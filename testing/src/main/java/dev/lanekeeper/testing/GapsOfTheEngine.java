package dev.lanekeeper.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves tests out in other forms that the engine's own class overrides, to say what it does. */
final class GapsOfTheEngine implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<Class<?>> enclosing = context.getEnclosingTestClasses();
    if (context.getTestMethod().isEmpty() || enclosing.isEmpty()) {
      return enabled("a class");
    }
    Method test = context.getRequiredTestMethod();
    try {
      Method own = enclosing.get(0).getMethod(test.getName(), test.getParameterTypes());
      return own.getDeclaringClass().isInterface()
          ? enabled("no gap")
          : disabled(
              own.getDeclaringClass().getSimpleName() + " says what the engine does instead");
    } catch (NoSuchMethodException e) {
      return enabled("no gap");
    }
  }
}
