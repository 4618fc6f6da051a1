package dev.lanekeeper.processor.sql;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a jar that lies within the processor's jar or folder. It is one entry there, however
 * many it has itself: javac reads the list of the outer jar's entries in every compilation.
 */
final class PackedFiles {

  /** Open as long as the class loader lives that reads it. */
  private final ZipFile jar;

  private PackedFiles(ZipFile jar) {
    this.jar = jar;
  }

  /**
   * Opens a jar.
   *
   * @param type a class that lies where the jar does
   * @param name the jar's name there
   * @throws IOException if the class comes from neither a jar nor a folder, or the jar is not there
   */
  static PackedFiles open(Class<?> type, String name) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IOException(type + " has no place");
    }
    try {
      File place = Path.of(source.getLocation().toURI()).toFile();
      return new PackedFiles(
          place.isDirectory() ? new ZipFile(new File(place, name)) : within(place, name));
    } catch (URISyntaxException | IllegalArgumentException unusual) {
      throw new IOException(source.getLocation().toString(), unusual);
    }
  }

  /** The JDK reads single entries from files only, so a copy is made, which goes by itself. */
  private static ZipFile within(File outer, String name) throws IOException {
    Path copy = Files.createTempFile("lanekeeper", ".jar");
    try (ZipFile around = new ZipFile(outer)) {
      ZipEntry entry = around.getEntry(name);
      if (entry == null) {
        throw new IOException(outer + " lacks " + name);
      }
      try (InputStream contents = around.getInputStream(entry)) {
        Files.copy(contents, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
    } catch (IOException failed) {
      Files.deleteIfExists(copy);
      throw failed;
    }
  }

  /** Returns the contents of a file; null if there is none of that name. */
  byte @Nullable [] read(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream stream = jar.getInputStream(entry)) {
      return stream.readNBytes((int) entry.getSize());
    }
  }
}
