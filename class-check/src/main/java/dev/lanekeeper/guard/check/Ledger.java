package dev.lanekeeper.guard.check;

import java.util.List;

/**
 * What was let beside the lane, and where engines may be opened.
 *
 * @param classes how many classes were checked
 * @param bypasses allowed bypasses
 * @param roots lane roots
 * @param implementors engines, sources and sinks
 */
public record Ledger(
    int classes, List<Bypass> bypasses, List<Root> roots, List<Implementor> implementors) {

  /** Copies what it is given. */
  public Ledger {
    bypasses = List.copyOf(bypasses);
    roots = List.copyOf(roots);
    implementors = List.copyOf(implementors);
  }

  /**
   * An allowed bypass.
   *
   * @param place the class or method
   * @param reason why
   * @param owner who answers for it
   * @param until its last day
   * @param uses what it uses, each once
   */
  public record Bypass(String place, String reason, String owner, String until, List<String> uses) {

    /** Copies what it is given. */
    public Bypass {
      uses = List.copyOf(uses);
    }
  }

  /**
   * A lane root.
   *
   * @param place the method
   * @param what what it says of itself
   */
  public record Root(String place, String what) {}

  /**
   * A class that implements an engine, a source or a sink.
   *
   * @param type the class
   * @param of the name of what it implements
   */
  public record Implementor(String type, String of) {}

  /** Returns the line that a build prints. */
  public String line() {
    return "Lane: "
        + classes
        + " classes checked, "
        + bypasses.size()
        + " allowed bypasses, "
        + roots.size()
        + " roots, "
        + implementors.size()
        + " engines, sources and sinks";
  }
}
