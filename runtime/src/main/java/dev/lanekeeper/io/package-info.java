/** Where data comes from and goes to. */
@NullMarked
package dev.lanekeeper.io;

import org.jspecify.annotations.NullMarked;
