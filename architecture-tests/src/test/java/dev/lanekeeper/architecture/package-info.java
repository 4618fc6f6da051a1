/** Rules about the source tree that javac cannot check. */
@NullMarked
package dev.lanekeeper.architecture;

import org.jspecify.annotations.NullMarked;
