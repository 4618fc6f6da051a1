package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names and values attached to a node, for queries over the graph, partial runs and pictures.
 * Either the three common ones, or {@link #name} with {@link #value}; empty means not given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Tag.All.class)
public @interface Tag {

  /** The part of the data flow that the node belongs to, such as {@code normalize}. */
  String layer() default "";

  /** What the node makes, such as {@code orders}. */
  String artifact() default "";

  /** What kind of thing that is, such as {@code table}. */
  String kind() default "";

  /** Name of another tag. */
  String name() default "";

  /** Value of the tag called {@link #name}. */
  String value() default "";

  /** Holds repeated tags. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface All {

    /** The tags in source order. */
    Tag[] value();
  }
}
