package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a node's parameter as a value given from outside: a step of the wiring's builder. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Input {

  /** Stands for "no default", because an annotation's value cannot be null. */
  String NONE = "\u0000none";

  /**
   * The default as text, in the form that the parameter's type parses; makes the builder's step
   * optional.
   */
  String orElse() default NONE;
}
