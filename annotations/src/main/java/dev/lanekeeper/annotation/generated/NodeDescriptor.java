package dev.lanekeeper.annotation.generated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On generated code: what other modules must know of a node library, since class files do not keep
 * parameter names reliably. Written and read by the annotation processor only.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NodeDescriptor {

  /** The library's type. */
  Class<?> library();

  /** Version of the descriptor's form. */
  int version();

  /**
   * Texts of lines, one a node in source order: the method's name, then its parameters' names,
   * separated by spaces.
   */
  String[] nodes() default {};

  /** The names of {@code @Sql} nodes that javac has checked, separated by spaces. */
  String checkedQueries() default "";

  /** Texts of lines: where the columns of queries come from. A line {@code #name} starts a node. */
  String[] lineage() default {};
}
