package dev.lanekeeper.sample.codegraph.inputs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads sources of a jar or zip. Entries are only names here: nothing is unpacked to disk. */
final class ArchiveSource {

  private ArchiveSource() {}

  static Map<String, byte[]> read(Path archive) {
    Map<String, byte[]> contents = new HashMap<>();
    String at = archive.toString();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory() && entry.getName().endsWith(".java")) {
          at = archive + "!/" + entry.getName();
          contents.put(name(entry), bytes(zip, entry));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw SourceFault.unreadable(at, e);
    }
    return contents;
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      return stream.readAllBytes();
    }
  }
}
