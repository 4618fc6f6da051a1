package dev.lanekeeper.processor.model;

import java.util.Optional;
import java.util.Set;

/** Names that generated code cannot use for a node or input. */
public final class ReservedNames {

  /** Members of the wiring, and what every object has. */
  private static final Set<String> WIRING =
      Set.of(
          "builder",
          "partial",
          "run",
          "close",
          "report",
          "cancel",
          "graph",
          "runNodes",
          "readyToRun",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** Steps of every builder. */
  private static final Set<String> BUILDER = Set.of("backend", "mode", "observer", "build");

  /** What the wiring inherits and calls; a query's static method could stand in for it. */
  private static final Set<String> INHERITED =
      Set.of(
          "ask",
          "broken",
          "failed",
          "given",
          "lane",
          "materialize",
          "plan",
          "rows",
          "starts",
          "takes");

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while",
          "yield",
          "_");

  private ReservedNames() {}

  /**
   * Returns why a name cannot be used, as the end of a sentence; empty if it can.
   *
   * @param isQuery whether it is the name of an {@code @Sql} node, which becomes a static method
   *     too
   */
  public static Optional<String> whyNot(String name, boolean isQuery) {
    if (KEYWORDS.contains(name)) {
      return Optional.of("is a Java keyword");
    }
    if (!isIdentifier(name)) {
      return Optional.of("is no Java identifier");
    }
    if (WIRING.contains(name) || (isQuery && INHERITED.contains(name))) {
      return Optional.of("is a member of every wiring");
    }
    return BUILDER.contains(name)
        ? Optional.of("is a step of every wiring's builder")
        : Optional.empty();
  }

  /** Returns whether a text has the form of a name. */
  public static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(Character::isJavaIdentifierPart);
  }
}
