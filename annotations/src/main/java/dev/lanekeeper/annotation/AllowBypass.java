package dev.lanekeeper.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one method or class step beside the lane, until a day; listed in the ledger. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface AllowBypass {

  /** Why it has to be. */
  String reason();

  /** Who answers for it. */
  String owner();

  /** The last day on which it is allowed, as {@code yyyy-MM-dd}. */
  String until();
}
