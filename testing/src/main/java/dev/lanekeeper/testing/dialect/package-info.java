/** What the SQL of {@code @Sql} nodes is, by examples with their rows. */
@NullMarked
package dev.lanekeeper.testing.dialect;

import org.jspecify.annotations.NullMarked;
