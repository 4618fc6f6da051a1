// What the page tells about a chosen node. All text is set as text, never as markup.
const element = (name, style, ...children) => {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...children);
  return made;
};
const seconds = (value) =>
  value >= 1 ? value.toFixed(1) + " s" : (value * 1e3).toFixed(value >= 0.01 ? 0 : 1) + " ms";
const count = (value, name) => value.toLocaleString("en") + " " + name + (value === 1 ? "" : "s");
const size = (bytes) => {
  const power = Math.min(4, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return (bytes / 1024 ** power).toFixed(power ? 1 : 0) + " " + ["B", "KiB", "MiB", "GiB", "TiB"][power];
};
const nodeLink = (name) => {
  const link = element("a", "", name);
  link.href = "#node=" + encodeURIComponent(name);
  return link;
};
const links = (names) => names.flatMap((name, i) => (i ? [", ", nodeLink(name)] : [nodeLink(name)]));

const facts = (rows) => {
  const made = element("dl");
  for (const [name, ...values] of rows) {
    if (values.some((value) => value !== "")) made.append(element("dt", "", name), element("dd", "", ...values));
  }
  return made;
};
const fold = (title, open, ...content) => {
  const made = element("details", "", element("summary", "", title), ...content);
  made.open = open;
  return made;
};

// A plan's steps, numbered; what a step reads is said unless it is the step before.
const stepList = (steps) => {
  const made = element("ol", "steps");
  steps.forEach((step, i) => {
    const reads = step.reads.map((read) => read + 1);
    const told = reads.length && (reads.length > 1 || reads[0] !== i) ? " ← " + reads.join(", ") : "";
    made.append(element("li", "", nodeLink(step.node), " ", element("b", "", step.operation), " " + step.detail,
      element("span", "soft", told)));
  });
  return made;
};

const formPart = (run, tried) => {
  const refusal = run.fallbacks.find((fallback) => fallback.from === tried.form);
  const state = refusal ? "refused" : run.failure ? "failed" : "ran";
  const made = element("div", "form", element("p", "", element("span", "badge " + state, state), " ",
    element("code", "", tried.form), refusal ? " [" + refusal.code + "] then " + refusal.to : ""));
  if (refusal) made.append(element("pre", "warn", refusal.message));
  tried.statements.forEach((statement, i) => {
    const title = "SQL" + (tried.statements.length > 1 ? " " + (i + 1) + " of " + run.statements : "");
    made.append(fold(title, tried.statements.length < 3, element("pre", "sql", statement.sql)));
    if (statement.explain) made.append(fold("Explain", false, element("pre", "explain", statement.explain)));
  });
  return made;
};

const executionPart = (run, open) => {
  const made = fold(run.call + ": " + count(run.rows, "row"), open, facts([
    ["rows", run.rows.toLocaleString("en")],
    ["memory", run.bytes ? size(run.bytes) : ""],
    ["time", seconds(run.compile + run.execute), " (compile " + seconds(run.compile) + ")"],
    ["engine", run.engine, ", " + run.mode],
    ["order", run.orderingKeys.join(", ") || run.orderingLevel.toLowerCase(), ", " + run.determinism],
    ["digest", run.planDigest.slice(0, 12)],
  ]));
  if (run.failure) made.append(element("pre", "bad", run.failure));
  made.append(element("h4", "", "Plan"), stepList(run.steps), element("h4", "", "Forms tried"));
  run.forms.forEach((tried) => made.append(formPart(run, tried)));
  if (run.forms.every((tried) => !tried.statements.length)) {
    made.append(element("p", "soft", "Statements are kept with RuntimeProfile.withExplain(Explain.ON)."));
  }
  return made;
};

// Returns a function that gives a node's details.
const detailsOf = (report) => {
  const records = new Map(report.nodes.map((record) => [record.node, record]));
  const nodes = new Map(report.graph.nodes.map((node) => [node.name, node]));
  const readers = new Map();
  for (const node of nodes.values()) {
    for (const read of node.reads) readers.set(read, [...(readers.get(read) || []), node.name]);
  }
  const kind = (node) => (node.sql ? "SQL" : node.executes ? "lane" : node.type.includes("Plan<") ? "plan" : "Java")
    + (node.materialize ? ", computed once" : "") + (node.sink ? ", sink" : "");
  return (name, column, press) => {
    const node = nodes.get(name);
    const record = records.get(name);
    const own = report.executions.filter((run) => run.node === name);
    const within = report.executions.filter((run) => run.node !== name && run.steps.some((step) => step.node === name));
    const made = [element("h3", "", name), element("p", "soft", node.type.replace(/[\w.]+\./g, "")), facts([
      ["time", record ? seconds(record.elapsed) : "did not run"],
      ["kind", kind(node)],
      ["reads", ...links(node.reads)],
      ["read by", ...links(readers.get(name) || [])],
      ["inputs", node.inputs.join(", ")],
      ["tags", Object.entries(node.tags).map((tag) => tag.join("=")).join(", ")],
      ["method", node.method],
    ])];
    made.push(...columnsPart(node, column, press));
    if (record && record.failure) made.push(element("pre", "bad", record.failure));
    if (node.sql) made.push(fold("Query, as written", !own.length, element("pre", "sql", node.sql.trim())));
    own.forEach((run) => made.push(executionPart(run, own.length < 4)));
    if (within.length) {
      const steps = within[0].steps.filter((step) => step.node === name)
        .map((step) => element("li", "", element("b", "", step.operation), " " + step.detail));
      made.push(element("h4", "", "Computed as part of"), element("p", "", ...links([...new Set(within.map((run) => run.node))])),
        element("ol", "steps", ...steps));
    }
    return made;
  };
};
