package dev.lanekeeper.plan.rel;

import java.nio.charset.StandardCharsets;

/**
 * The canonical form of plans. Two plans have equal bytes if and only if they read the same sources
 * by the same operators: whether equal parts are one instance or several makes no difference, nor
 * does the order in which the plan was built. Paths count as they were given, so that a relative
 * path gives the same digest on every machine.
 */
public final class Canonical {

  private static final byte[] HEADER = "lanekeeper plan 1".getBytes(StandardCharsets.US_ASCII);

  private Canonical() {}

  /** Returns the canonical bytes of a plan. */
  public static byte[] bytes(Rel root) {
    CanonicalBytes bytes = new CanonicalBytes();
    write(root, bytes);
    return bytes.toByteArray();
  }

  /** Returns the SHA-256 of the canonical bytes, in hexadecimal. */
  public static String digest(Rel root) {
    return CanonicalBytes.sha256(bytes -> write(root, bytes));
  }

  private static void write(Rel root, CanonicalBytes bytes) {
    CanonicalForm form = new CanonicalForm();
    form.add(root);
    bytes.bytes(HEADER);
    form.entries().forEach(bytes::bytes);
  }
}
