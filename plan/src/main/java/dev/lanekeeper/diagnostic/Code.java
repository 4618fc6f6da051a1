package dev.lanekeeper.diagnostic;

/**
 * Everything that can go wrong, with its texts, once. {@code %s} in a text is filled by {@link
 * #message} and {@link #fix}. A code is stable: it is never given another meaning.
 */
public enum Code {
  /** No node or input of that name. */
  LK101(
      Severity.ERROR,
      Fault.USER,
      "No node or input of that name",
      "No node or input is named '%s'%s. Node '%s' of %s takes it as %s%s.",
      "Name an existing node, add a @Node method of that name, or mark the parameter @Input."),
  /** Node found, type does not fit. */
  LK102(
      Severity.ERROR,
      Fault.USER,
      "Node found, type does not fit",
      "Parameter '%s' of node '%s' is %s, but node '%s' gives %s.",
      "Change one of the two types, or take another node with @From%s."),
  /** Cycle. */
  LK103(
      Severity.ERROR,
      Fault.USER,
      "Cycle",
      "Nodes need each other in a circle: %s.",
      "Take one of these edges out: no node can need its own result."),
  /** Two nodes of one name. */
  LK104(
      Severity.ERROR,
      Fault.USER,
      "Two nodes of one name",
      "Two nodes are named '%s': %s and %s.",
      "Rename one of them."),
  /** One input, two types. */
  LK105(
      Severity.ERROR,
      Fault.USER,
      "One input, two types",
      "Input '%s' is %s here, but %s in %s.",
      "Give the input one type, or use two names."),
  /** A node's signature is not usable. */
  LK106(Severity.ERROR, Fault.USER, "A node's signature is not usable", "%s '%s' %s.", "%s"),
  /** Name clashes with a generated member or a Java keyword. */
  LK107(
      Severity.ERROR,
      Fault.USER,
      "Name clashes with a generated member or a Java keyword",
      "The name '%s' %s.",
      "Rename it; readers can keep their parameter's name with @From."),
  /** Library on the class path without a node descriptor. */
  LK108(
      Severity.ERROR,
      Fault.USER,
      "Library on the class path without a node descriptor",
      "Node library %s %s.",
      "%s"),
  /** Duplicate or malformed tag. */
  LK109(Severity.ERROR, Fault.USER, "Duplicate or malformed tag", "Tag '%s' %s.", "%s"),
  /** Declared lineage names what is not there. */
  LK110(
      Severity.ERROR,
      Fault.USER,
      "Declared lineage names what is not there",
      "@Derives does not fit: %s.",
      "%s"),
  /** SQL does not parse. */
  LK201(Severity.ERROR, Fault.USER, "SQL does not parse", "The query does not parse: %s.", "%s"),
  /** Unknown table: not a parameter of the node. */
  LK202(
      Severity.ERROR,
      Fault.USER,
      "Unknown table: not a parameter of the node",
      "No table is named '%s'%s.",
      "Add a Plan parameter of that name to the node, or correct the name."),
  /** Unknown column. */
  LK203(
      Severity.ERROR,
      Fault.USER,
      "Unknown column",
      "No column is named '%s'%s.",
      "Correct the name, or add the component to the record."),
  /** The query's columns do not fit the record. */
  LK204(
      Severity.ERROR,
      Fault.USER,
      "The query's columns do not fit the record",
      "The query's columns do not fit %s\n%s",
      "Change the query or the record so that names and types agree."),
  /** A plan parameter the query does not read, or a :param without parameter. */
  LK205(
      Severity.ERROR,
      Fault.USER,
      "A plan parameter the query does not read, or a :param without parameter",
      "%s",
      "%s"),
  /** Operand types do not fit. */
  LK206(
      Severity.ERROR,
      Fault.USER,
      "Operand types do not fit",
      "%s",
      "Write the cast that is meant."),
  /** A record component of a type that no column can have. */
  LK207(
      Severity.ERROR,
      Fault.USER,
      "A record component of a type that no column can have",
      "Component '%s' of %s is %s, which no column can be.",
      "Use a primitive or its box, String, BigDecimal with @Decimal, LocalDate, LocalDateTime, Instant, byte[], UUID, an enum, a List of these, or a nested record."),
  /** Function or operator that the declared engines cannot run. */
  LK208(
      Severity.ERROR,
      Fault.USER,
      "Function or operator that the declared engines cannot run",
      "%s",
      "%s"),
  /** More than one statement, or one that is not a query. */
  LK209(
      Severity.ERROR,
      Fault.USER,
      "More than one statement, or one that is not a query",
      "%s",
      "Write exactly one query; a sink writes results."),
  /** Row record not usable. */
  LK210(
      Severity.ERROR, Fault.USER, "Row record not usable", "Record %s cannot be a row: %s.", "%s"),
  /** The query parses and names what there is, but breaks a rule of SQL. */
  LK211(Severity.ERROR, Fault.USER, "The query breaks a rule of SQL", "%s", "%s"),
  /** An {@literal @}Sql node without a query that can be read. */
  LK212(
      Severity.ERROR,
      Fault.USER,
      "An @Sql node without a query that can be read",
      "The query cannot be read: %s.",
      "Write the query into the annotation, or name a UTF-8 file beside the source with @Sql(file = \"..\")."),
  /** {@literal @}Expand that cannot be expanded. */
  LK213(Severity.ERROR, Fault.USER, "@Expand that cannot be expanded", "%s.", "%s"),
  /** A query's file that changed after it was compiled. */
  LK214(
      Severity.ERROR,
      Fault.USER,
      "A query's file that changed after it was compiled",
      "%s changed after the sources beside it were compiled, and Maven did not compile them again.",
      "Add the goal queries to those of lanekeeper-maven-plugin, which sees to it; or run mvn clean compile."),
  /** {@literal @}RequiresLane API used beside the lane. */
  LK301(
      Severity.ERROR,
      Fault.USER,
      "@RequiresLane API used beside the lane",
      "%s is restricted: what executes must hold a lane.",
      "Take a Lane parameter in a node, or open engines in a @LaneRoot method."),
  /** A node executes but takes no Lane. */
  LK302(
      Severity.ERROR,
      Fault.USER,
      "A node executes but takes no Lane",
      "Node '%s' executes a plan but takes no lane.",
      "Write %s."),
  /** Raw engine, JDBC or reflective access in a node class or {@literal @}LaneScope package. */
  LK303(
      Severity.ERROR,
      Fault.USER,
      "Raw engine, JDBC or reflective access in a node class or @LaneScope package",
      "%s is raw access beside the lane.",
      "Read it through a Plan source, or write it through a Sink."),
  /** {@literal @}AllowBypass without reason, expired, or malformed date. */
  LK304(
      Severity.ERROR,
      Fault.USER,
      "@AllowBypass without reason, expired, or malformed date",
      "@AllowBypass %s.",
      "%s"),
  /** {@literal @}AllowBypass that allows nothing. */
  LK305(
      Severity.ERROR,
      Fault.USER,
      "@AllowBypass that allows nothing",
      "@AllowBypass allows nothing here.",
      "Remove it."),
  /** Override that adds the restriction to an unrestricted method. */
  LK306(
      Severity.ERROR,
      Fault.USER,
      "Override that adds the restriction to an unrestricted method",
      "%s is @RequiresLane, but what it overrides is not.",
      "Mark the overridden method too, or do not override it."),
  /** This module was compiled without the guard. */
  LK307(
      Severity.ERROR,
      Fault.USER,
      "This module was compiled without the guard",
      "%s was compiled without the guard.",
      "%s"),
  /** {@literal @}LaneRoot where none may be. */
  LK308(
      Severity.ERROR,
      Fault.USER,
      "@LaneRoot where none may be",
      "@LaneRoot may not be on %s.",
      "Move it to a main method or a test's fixture."),
  /** More allowed bypasses than the ceiling. */
  LK309(
      Severity.ERROR,
      Fault.USER,
      "More allowed bypasses than the ceiling",
      "%s bypasses are allowed, the ceiling is %s.",
      "Remove some of them: %s."),
  /** A lane escapes. */
  LK310(
      Severity.ERROR,
      Fault.USER,
      "A lane escapes",
      "A lane is kept beyond its node: %s.",
      "Use the lane within the node, and return what it computed."),
  /** Run time: node failed. */
  LK401(Severity.ERROR, Fault.USER, "Run time: node failed", "Node '%s' of %s failed: %s.", "%s"),
  /** Run time: engine refused every form of the plan. */
  LK402(
      Severity.ERROR,
      Fault.ENVIRONMENT,
      "Run time: engine refused every form of the plan",
      "%s cannot run the plan of node '%s': %s.",
      "%s"),
  /** Run time: fallback happened in strict mode. */
  LK403(Severity.ERROR, Fault.USER, "Run time: fallback happened in strict mode", "%s", "%s"),
  /** Run time: result does not meet its contract. */
  LK404(Severity.ERROR, Fault.USER, "Run time: result does not meet its contract", "%s", "%s"),
  /** Run time: direct mode used. */
  LK405(
      Severity.WARNING,
      Fault.USER,
      "Run time: direct mode used",
      "Adapter mode DIRECT is deprecated: it has none of the bridge's services.",
      "Use AdapterMode.BRIDGE."),
  /** Run time: resource limit. */
  LK406(Severity.ERROR, Fault.ENVIRONMENT, "Run time: resource limit", "%s", "%s"),
  /** Run time: source missing, unreadable or of another schema. */
  LK407(
      Severity.ERROR,
      Fault.ENVIRONMENT,
      "Run time: source missing, unreadable or of another schema",
      "%s",
      "%s"),
  /** Run time: JVM flags missing. */
  LK408(Severity.ERROR, Fault.ENVIRONMENT, "Run time: JVM flags missing", "%s", "%s"),
  /** Run time: parameter missing, extra or of another type. */
  LK409(
      Severity.ERROR,
      Fault.USER,
      "Run time: parameter missing, extra or of another type",
      "%s",
      "%s"),
  /** Run time: output could not be written; nothing replaced. */
  LK410(
      Severity.ERROR,
      Fault.ENVIRONMENT,
      "Run time: output could not be written; nothing replaced",
      "%s",
      "%s"),
  /** Run time: engine or planner not available. */
  LK411(Severity.ERROR, Fault.ENVIRONMENT, "Run time: engine or planner not available", "%s", "%s"),
  /** Run time: CANONICAL asked of a plan whose value depends on order. */
  LK412(
      Severity.ERROR,
      Fault.USER,
      "Run time: CANONICAL asked of a plan whose value depends on order",
      "%s",
      "%s"),
  /** Breaking change of a pipeline that nobody has accepted. */
  LK501(
      Severity.ERROR,
      Fault.USER,
      "Breaking change of a pipeline that nobody has accepted",
      "%s",
      "%s"),
  /** No such column in a manifest. */
  LK502(
      Severity.ERROR,
      Fault.USER,
      "No such column in a manifest",
      "%s has no column '%s'%s.",
      "Write node.column, or node.column.field; %s."),
  /** Manifest or baseline missing or unreadable. */
  LK503(Severity.ERROR, Fault.USER, "Manifest or baseline missing or unreadable", "%s", "%s"),
  /** Our own fault. */
  LK900(
      Severity.ERROR,
      Fault.OURS,
      "Our own fault",
      "%s",
      "This is a fault in Lanekeeper, not in your code: please report it with this text.");

  private final Severity severity;
  private final Fault fault;
  private final String title;
  private final String message;
  private final String fix;

  Code(Severity severity, Fault fault, String title, String message, String fix) {
    this.severity = severity;
    this.fault = fault;
    this.title = title;
    this.message = message;
    this.fix = fix;
  }

  /** Returns how bad it is. */
  public Severity severity() {
    return severity;
  }

  /** Returns whose fault it is. */
  public Fault fault() {
    return fault;
  }

  /** Returns the short description, without values. */
  public String title() {
    return title;
  }

  /** Returns the message's text before values are filled in. */
  public String messageTemplate() {
    return message;
  }

  /** Returns the fix's text before values are filled in. */
  public String fixTemplate() {
    return fix;
  }

  /** Returns what is wrong, with values filled in. */
  public String message(Object... values) {
    return String.format(message, values);
  }

  /** Returns what to do about it, with values filled in. */
  public String fix(Object... values) {
    return String.format(fix, values);
  }
}
