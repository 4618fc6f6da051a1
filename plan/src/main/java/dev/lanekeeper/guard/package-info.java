/**
 * What the guard goes by, for the compiler plugin and the class-file check alike: names, raw APIs,
 * days. Plain Java, knows neither javac nor class files.
 */
@NullMarked
package dev.lanekeeper.guard;

import org.jspecify.annotations.NullMarked;
