/** Runs as pages: one file of HTML each, with style, script and pictures inside. */
@NullMarked
package dev.lanekeeper.report.page;

import org.jspecify.annotations.NullMarked;
