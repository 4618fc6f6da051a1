package dev.lanekeeper.processor.write;

/**
 * A file to write.
 *
 * @param kind what it is
 * @param name of a source file its class, of a resource its path
 * @param text its contents; of sources ASCII only, so that no encoding can spoil them
 */
public record GeneratedFile(Kind kind, String name, String text) {

  /** What a generated file is. */
  public enum Kind {
    /** A Java source. */
    SOURCE,
    /** A resource beside the class files. */
    RESOURCE
  }
}
