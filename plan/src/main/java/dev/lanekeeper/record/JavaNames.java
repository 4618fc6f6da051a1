package dev.lanekeeper.record;

import java.util.HashSet;
import java.util.Set;

/**
 * Gives columns names that Java can have: of a record's components, or of constants. What is no
 * part of a name becomes {@code _}; a name that is reserved or taken gets a {@code _} behind it.
 * Each instance gives a name once.
 */
public final class JavaNames {

  /** Methods without parameters that every object has: no component can be called like them. */
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("_ abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements import"
                  + " instanceof int interface long native new null package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient true try void volatile while")
              .split(" "));

  private final Set<String> taken = new HashSet<>();

  /** Starts with all names free but the given ones. */
  public JavaNames(String... taken) {
    this.taken.addAll(Set.of(taken));
  }

  /** Returns a free name for a column, and takes it. */
  public String of(String column) {
    String name = identifier(column);
    while (!isUsable(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** Returns whether a component can have a name. */
  static boolean isUsable(String name) {
    return Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(JavaNames::isPart)
        && !KEYWORDS.contains(name)
        && !OF_OBJECTS.contains(name);
  }

  private static boolean isPart(int c) {
    return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private static String identifier(String column) {
    StringBuilder name = new StringBuilder(column.length());
    column
        .codePoints()
        .forEach(
            c -> {
              boolean part = isPart(c);
              if (name.isEmpty() && part && !Character.isJavaIdentifierStart(c)) {
                name.append('_');
              }
              name.appendCodePoint(part ? c : '_');
            });
    return name.isEmpty() ? "_" : name.toString();
  }
}
