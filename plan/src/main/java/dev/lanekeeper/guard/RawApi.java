package dev.lanekeeper.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A type, or all types of a package, whose methods step beside the lane.
 *
 * @param type the type's name, or a package's with {@code .*} behind it
 * @param methods the methods meant, a star at the end standing for any letters; none: all, and
 *     constructors too
 */
public record RawApi(String type, Set<String> methods) {

  /** Copies what it is given. */
  public RawApi {
    methods = Set.copyOf(methods);
  }

  /** Reads {@code type}, {@code package.*} or {@code type#method|method}. */
  public static RawApi parse(String text) {
    List<String> parts = Arrays.asList(text.strip().split("#", 2));
    return parts.size() == 1
        ? new RawApi(parts.get(0), Set.of())
        : new RawApi(parts.get(0), Set.of(parts.get(1).split("\\|")));
  }

  /** Returns whether all types of a package are meant. */
  public boolean isPackage() {
    return type.endsWith(".*");
  }

  /** Returns whether a type of that name is meant. */
  public boolean isType(String name) {
    return isPackage() ? name.startsWith(type.substring(0, type.length() - 1)) : name.equals(type);
  }

  /** Returns whether a method of that name is meant; a constructor's is {@code <init>}. */
  public boolean isMethod(String name) {
    return methods.isEmpty() || methods.stream().anyMatch(method -> fits(method, name));
  }

  private static boolean fits(String pattern, String name) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }
}
