package dev.lanekeeper.sample.codegraph.inputs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One source file, as it was when it was read.
 *
 * @param number its place among all files in the order of their names, from 1
 * @param name the path within what was given, with slashes
 * @param bytes what is in it; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SourceFile(int number, String name, byte[] bytes) {

  /** Returns the text; what is not UTF-8 is read as U+FFFD. */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Returns whether the bytes are well-formed UTF-8. */
  public boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
