package acme;

import dev.lanekeeper.annotation.RequiresLane;

/** A restricted method that others implement. */
public interface Opener {
  @RequiresLane
  String open(String url);
}
