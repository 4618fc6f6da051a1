/** The queries of {@code @Sql} nodes: from the model to the SQL compiler and back. */
@NullMarked
package dev.lanekeeper.processor.query;

import org.jspecify.annotations.NullMarked;
