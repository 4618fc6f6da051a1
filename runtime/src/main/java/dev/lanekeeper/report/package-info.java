/** What a run did. */
@NullMarked
package dev.lanekeeper.report;

import org.jspecify.annotations.NullMarked;
