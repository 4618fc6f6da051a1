package dev.lanekeeper.processor.sql;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The processor's own files, from its jar or folder: to find a thousand classes through a chain of
 * class loaders takes longer than to read them.
 */
final class PackedFiles {

  private final Path place;

  /** Open as long as the class loader lives that reads it; null if the place is a folder. */
  private final @Nullable ZipFile jar;

  private PackedFiles(Path place, @Nullable ZipFile jar) {
    this.place = place;
    this.jar = jar;
  }

  /**
   * Finds the files that lie beside a class.
   *
   * @throws IOException if the class comes from neither a jar nor a folder
   */
  static PackedFiles beside(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IOException(type + " has no place");
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      File file = place.toFile();
      return new PackedFiles(place, file.isDirectory() ? null : new ZipFile(file));
    } catch (URISyntaxException | IllegalArgumentException unusual) {
      throw new IOException(source.getLocation().toString(), unusual);
    }
  }

  /** Returns the contents of a file; null if there is none of that name. */
  byte @Nullable [] read(String name) throws IOException {
    if (jar == null) {
      Path file = place.resolve(name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream stream = jar.getInputStream(entry)) {
      return stream.readNBytes((int) entry.getSize());
    }
  }
}
