/** Sixty features of a customer, written once: expansion, and rows without a record. */
@NullMarked
package dev.lanekeeper.sample.features;

import org.jspecify.annotations.NullMarked;
