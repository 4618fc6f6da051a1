package dev.lanekeeper.architecture.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files of our modules and of what these use. */
final class ClassFiles {

  private ClassFiles() {}

  /** Reads all classes that lie in one folder or jar with a class. */
  static List<ClassNode> besides(Class<?> one) {
    Path root = rootOf(one);
    try {
      if (Files.isDirectory(root)) {
        return in(root);
      }
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return in(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  /** Returns the folder or jar that a class lies in. */
  static Path rootOf(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ClassNode> in(Path root) throws IOException {
    List<ClassNode> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        read.add(read(Files.readAllBytes(file)));
      }
    }
    return read;
  }

  /** Reads a class of the JDK or a library, if it is there. */
  static Optional<ClassNode> find(String internalName) {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(internalName, e);
    }
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return node;
  }
}
