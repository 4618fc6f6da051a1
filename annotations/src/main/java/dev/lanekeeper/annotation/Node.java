package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as a node of a graph. The method's name is the node's name; each parameter is an
 * edge from the node or {@link Input} of that name. A node is a static method, or an abstract one
 * with {@link Sql}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Node {

  /** Computes a plan once into an Arrow table, instead of making it part of each reader's query. */
  boolean materialize() default false;
}
