package dev.lanekeeper.lane;

public class Lane {
  public <R> java.util.List<R> list(Object plan) {
    return java.util.List.of();
  }
}
