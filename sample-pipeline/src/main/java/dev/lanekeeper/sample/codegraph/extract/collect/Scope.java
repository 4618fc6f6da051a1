package dev.lanekeeper.sample.codegraph.extract.collect;

/**
 * Where a walk is. Immutable: going inside makes a new one, coming out takes the old one again.
 *
 * @param ownerId the innermost node that contains others
 * @param memberId the innermost method, constructor, field or initializing type
 * @param bodyId the outermost such thing that is not just a type around others; 0 outside of bodies
 * @param typeId the innermost type, anonymous ones too; 0 outside of types
 * @param path the name within the package, with dots; empty at the top
 * @param end where the block ends in which a variable declared now can be used
 */
public record Scope(long ownerId, long memberId, long bodyId, long typeId, String path, int end) {

  /** Returns the scope of a file. */
  public static Scope ofFile(long fileId, int end) {
    return new Scope(fileId, fileId, 0, 0, "", end);
  }

  /** Returns the path of something called so in here. */
  public String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Goes into a named type. */
  public Scope inType(long id, String name, int end) {
    return new Scope(id, id, bodyId, id, pathOf(name), end);
  }

  /** Goes into an anonymous class, which is no node of the graph. */
  public Scope inAnonymous(long id, int end) {
    return new Scope(ownerId, memberId, bodyId, id, pathOf("(anonymous)"), end);
  }

  /** Goes into a method, constructor or field. */
  public Scope inMember(long id, String name, int end) {
    return new Scope(id, id, bodyId == 0 ? id : bodyId, typeId, pathOf(name), end);
  }

  /** Goes into an initializer of the innermost type. */
  public Scope inInitializer(int end) {
    return new Scope(ownerId, memberId, bodyId == 0 ? typeId : bodyId, typeId, path, end);
  }

  /** Goes into a lambda or annotation. */
  public Scope inNode(long id, int end) {
    return new Scope(id, memberId, bodyId, typeId, path, end);
  }

  /** Goes into a block. */
  public Scope inBlock(int end) {
    return new Scope(ownerId, memberId, bodyId, typeId, path, end);
  }
}
