/** Plans: what to compute, built in Java or from checked SQL, and the rows that come out. */
@NullMarked
package dev.lanekeeper.plan;

import org.jspecify.annotations.NullMarked;
