package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes a query once for several values, which stand in it as <code>{name}</code>.
 *
 * <p>What is in <code>{{ }}</code> is copied for each value, with commas between: {@code
 * {{sum(amount) filter (where age <= {days}) as spend_{days}d}}} is a column for each of {@code
 * days}. With several names in it, it is copied for each combination.
 *
 * <p>With {@link #nodes}, the method stands for a node for each value, and for one more of the
 * method's own name, which has all of them as a {@code List}, in the order of the values.
 *
 * <p>Outside of quotes a value is letters, digits and {@code _}; within quotes it is escaped. So it
 * cannot be anything but a part of the word or text that it stands in.
 */
@Documented
@Repeatable(Expand.All.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Expand {

  /** What stands for a value, in braces: a Java identifier. */
  String name();

  /** The values; {@code "1..60"} is each of the numbers from 1 to 60. */
  String[] values();

  /**
   * The names of the nodes, such as <code>spend_{days}</code>; if empty, the query of one node has
   * the copies.
   */
  String nodes() default "";

  /** Several on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface All {

    /** Each of them. */
    Expand[] value();
  }
}
