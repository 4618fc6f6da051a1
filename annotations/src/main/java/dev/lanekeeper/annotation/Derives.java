package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where columns of a node written in Java come from. Column lineage ends at such a node, since
 * nobody can read it off Java code, unless the node says how it goes on:
 *
 * <pre>{@code
 * @Node
 * @Derives(column = "customer", from = "orders.customer", kind = LineageKind.IDENTITY)
 * @Derives(column = "score", from = {"orders.amount", "orders.day"})
 * static List<Score> scores(Plan<Order> orders, Lane lane)
 * }</pre>
 *
 * <p>With one of these a node says all: what no annotation names has no source. Names are checked
 * by the processor (LK110). {@link Sql} nodes need none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Derives.All.class)
public @interface Derives {

  /** The node's column; without one, what says which rows the node has, or what it does. */
  String column() default "";

  /**
   * Where it comes from, each {@code parameter.column} or {@code parameter.column.field}. The name
   * of a parameter alone, without {@link #column}, stands for each column that both have.
   */
  String[] from();

  /** How it comes from there. */
  LineageKind kind() default LineageKind.TRANSFORMATION;

  /** Holds repeated annotations. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface All {

    /** The annotations in source order. */
    Derives[] value();
  }
}
