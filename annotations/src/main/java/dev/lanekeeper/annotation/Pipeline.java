package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a pipeline: a graph whose nodes are its {@link Node} methods and those of
 * the composed node libraries. The annotation processor writes {@code <Name>Wiring} and {@code
 * <Name>Columns} beside it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Pipeline {

  /** Node libraries (types marked {@link NodeLibrary}) whose nodes are part of this graph. */
  Class<?>[] nodes() default {};
}
