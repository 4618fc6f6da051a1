package dev.lanekeeper.benchmarks.source;

/** What a made-up node returns: how its type is written, read into a number and made from one. */
enum Value {
  LONG("long", "%s", "number"),
  DOUBLE("double", "Double.hashCode(%s)", "number / 3.0"),
  TEXT("String", "%s.length()", "\"text \" + number"),
  LIST("List<Long>", "%s.get(0)", "List.of(number)"),
  EVENT("Event", "%s.amount()", "new Event(\"event\", number)");

  private final String type;
  private final String read;
  private final String make;

  Value(String type, String read, String make) {
    this.type = type;
    this.read = read;
    this.make = make;
  }

  /** The type as it stands in a declaration. */
  String type() {
    return type;
  }

  /** An expression that is a number, of the variable called {@code name}. */
  String read(String name) {
    return String.format(read, name);
  }

  /** An expression of this type, of the variable {@code number}. */
  String make() {
    return make;
  }
}
