package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Precision and scale of a {@code BigDecimal} component or parameter. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Decimal {

  /** All digits, 1 to 38. */
  int precision();

  /** Digits behind the point, 0 to {@link #precision}. */
  int scale();
}
