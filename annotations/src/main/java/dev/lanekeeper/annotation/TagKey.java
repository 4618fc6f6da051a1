package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation a typed tag: on a node, each of its elements becomes the tag {@code
 * key.element} (an element called {@code value} becomes {@code key}).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface TagKey {

  /** Name of the tag. */
  String value();
}
