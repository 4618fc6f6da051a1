package dev.lanekeeper.sample.codegraph.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes ids that depend only on what a node is: the MD5 of its kind, file, position and name. Each
 * part is its length in UTF-8 bytes, a colon, and its bytes, so that no two lists of parts give one
 * text. Confined to one thread.
 */
public final class StableId {

  private final MessageDigest digest;

  /** Makes an id maker. */
  public StableId() {
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has MD5", e);
    }
  }

  /** Returns the id of what these parts tell, as 32 hex digits. */
  public String of(String... parts) {
    digest.reset();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the id of a node at a place in a file. */
  public String of(NodeKind kind, String file, int start, int end, String name) {
    return of(kind.name(), file, start + "-" + end, name);
  }
}
