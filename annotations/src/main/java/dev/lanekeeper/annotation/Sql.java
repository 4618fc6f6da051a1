package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query of an abstract node, parsed, typed and validated by javac. Its tables are the node's
 * {@code Plan} parameters, {@code :name} its other parameters.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sql {

  /** One query; left out if it stands in a file. */
  String value() default "";

  /**
   * The file that the query stands in, UTF-8, as a path from the folder of the source: {@code
   * "revenue.sql"}. Build tools compile again when a source changes; see to it that they do so too
   * when this file does.
   */
  String file() default "";
}
