package dev.lanekeeper.processor.model;

/**
 * What makes a method unusable as a node, or a type as a pipeline. Each says what is wrong and what
 * to do.
 */
public enum Flaw {
  /** Neither static, nor abstract with a query. */
  INSTANCE(
      "is an instance method",
      "Make it static, or abstract with @Sql: nothing implements a pipeline."),
  /** Abstract, but nothing says what it computes. */
  ABSTRACT_WITHOUT_QUERY(
      "is abstract, but has no @Sql", "Give it a query with @Sql, or make it static with a body."),
  /** A query on a method that has a body. */
  QUERY_WITH_BODY("has @Sql and a body", "Take one of them away: an @Sql node is abstract."),
  /** {@code @Sql} alone. */
  QUERY_WITHOUT_NODE("has @Sql but not @Node", "Add @Node."),
  /** A pattern without a text. */
  EXPAND_WITHOUT_QUERY(
      "has @Expand, but no @Sql", "Give it a query with @Sql, or take @Expand away."),
  /** Private. */
  PRIVATE("is private", "Make it visible to the generated wiring: package-private or public."),
  /** Package-private, in a library of another package. */
  OUT_OF_REACH(
      "is not visible from the package of the pipeline", "Make the method and its class public."),
  /** Variable number of arguments. */
  VARARGS("has a variable number of arguments", "Take a List or an array."),
  /** Type parameters. */
  GENERIC("has type parameters", "Write the types out: a node has one type."),
  /** Returns nothing. */
  VOID("returns void", "Return what it makes; a sink returns a Receipt of what it wrote."),
  /** Returns what can be read once. */
  ONE_SHOT(
      "returns a one-shot reader, which its readers could use only once between them",
      "Return a Plan, an ArrowTable or a List; read streams within one node."),
  /** Two nodes of one class with one name. */
  OVERLOADED("is overloaded", "Give each node a name of its own."),
  /** Parameter names are not in the class file. */
  NAMELESS_PARAMETERS(
      "was read from a class file that keeps no parameter names",
      "Compile its module with -parameters."),
  /** A value in an annotation that javac does not know: it says so itself, we add nothing. */
  UNKNOWN_VALUE("has an annotation with an unknown value", "Correct what javac names."),
  /** {@code materialize} on what is no plan. */
  NOTHING_TO_MATERIALIZE(
      "is marked materialize, but is no Plan", "Take materialize away, or return a Plan."),
  /** A query whose node is not a plan of a record. */
  QUERY_WITHOUT_RECORD(
      "has @Sql, but does not return a Plan of a record",
      "Return Plan<YourRecord>, or Plan<Row> for the columns that the query gives."),
  /** {@code @Node} outside of pipelines and libraries. */
  HOMELESS(
      "is in a type that is neither @Pipeline nor @NodeLibrary, so no graph has it",
      "Mark the type around it @NodeLibrary or @Pipeline."),
  /** A generic pipeline or library. */
  GENERIC_OWNER("has type parameters", "Write the types out: a graph has one type for each node."),
  /** A private pipeline or library, or one inside of a private type. */
  PRIVATE_OWNER(
      "is private", "Make it visible to the generated wiring: package-private or public.");

  private final String wrong;
  private final String fix;

  Flaw(String wrong, String fix) {
    this.wrong = wrong;
    this.fix = fix;
  }

  /** Returns what is wrong, as the end of a sentence that starts with the name. */
  public String wrong() {
    return wrong;
  }

  /** Returns what to do about it. */
  public String fix() {
    return fix;
  }
}
