package dev.lanekeeper.report.page;

/** Digests as people tell them apart. */
final class Digests {

  private static final int LETTERS = 12;

  private Digests() {}

  static String shortened(String digest) {
    return digest.substring(0, Math.min(LETTERS, digest.length()));
  }
}
