package dev.lanekeeper.benchmarks.measure;

import java.io.File;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Jars and folders in the order in which they are searched. */
public record ClassPath(List<String> entries) {

  public ClassPath {
    entries = List.copyOf(entries);
  }

  /** As the text that {@code java} and {@code javac} take. */
  public static ClassPath parse(String text) {
    return new ClassPath(List.of(text.split(Pattern.quote(File.pathSeparator))));
  }

  /** The class path of this very program. */
  public static ClassPath own() {
    return parse(System.getProperty("java.class.path"));
  }

  /** The entries in whose path the pattern is found. */
  public ClassPath with(Pattern pattern) {
    return filter(pattern.asPredicate());
  }

  /** The entries in whose path the pattern is not found. */
  public ClassPath without(Pattern pattern) {
    return filter(pattern.asPredicate().negate());
  }

  private ClassPath filter(Predicate<String> wanted) {
    return new ClassPath(entries.stream().filter(wanted).toList());
  }

  /** This path, and an entry before it. */
  public ClassPath after(Object entry) {
    return parse(entry + File.pathSeparator + text());
  }

  public String text() {
    return entries.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
