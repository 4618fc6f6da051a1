package dev.lanekeeper.lane;

import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * Computes something of streamed rows.
 *
 * @param <T> what
 * @param <X> how it fails
 */
@FunctionalInterface
public interface ReaderFunction<T, X extends Exception> {

  /** Reads rows; the reader is not closed here, and not kept. */
  T apply(ArrowReader reader) throws X;
}
