package dev.lanekeeper.io;

public interface Sink {
  long write(Object rows);
}
