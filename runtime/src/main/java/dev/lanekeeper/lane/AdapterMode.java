package dev.lanekeeper.lane;

/** By which path a lane reaches its engine. The path never changes the result. */
public enum AdapterMode {
  /** The governed path: limits, batch sizes, explain texts and fallbacks of the profile hold. */
  BRIDGE,
  /**
   * The engine's plain form with none of the bridge's services. Each run that uses it says so in
   * its report (LK405).
   *
   * @deprecated use {@link #BRIDGE}
   */
  @Deprecated
  DIRECT
}
