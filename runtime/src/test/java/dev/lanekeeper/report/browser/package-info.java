@NullMarked
package dev.lanekeeper.report.browser;

import org.jspecify.annotations.NullMarked;
