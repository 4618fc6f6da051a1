package dev.lanekeeper.annotation.generated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On generated code: the guard watched the compilation that made it. Written by the annotation
 * processor only; by hand it is an error.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Guarded {}
