/** The plan IR: relations, expressions and types, their canonical bytes and digests. */
@NullMarked
package dev.lanekeeper.plan;

import org.jspecify.annotations.NullMarked;
