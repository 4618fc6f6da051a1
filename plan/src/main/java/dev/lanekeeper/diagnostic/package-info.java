/** Codes, texts and exceptions of everything that can go wrong, at compile time and at run time. */
@NullMarked
package dev.lanekeeper.diagnostic;

import org.jspecify.annotations.NullMarked;
