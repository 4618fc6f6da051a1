/** What the orders sample promises. */
@NullMarked
package dev.lanekeeper.sample.orders;

import org.jspecify.annotations.NullMarked;
