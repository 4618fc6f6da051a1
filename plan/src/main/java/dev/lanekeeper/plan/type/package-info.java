/** Types of columns, fields and schemas. */
@NullMarked
package dev.lanekeeper.plan.type;

import org.jspecify.annotations.NullMarked;
