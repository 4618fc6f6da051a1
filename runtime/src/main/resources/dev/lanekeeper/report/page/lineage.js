// Follows columns through the graph. A place is a node's column; without a column, the node's rows.
const KINDS = ["IDENTITY", "TRANSFORMATION", "AGGREGATION", "JOIN", "GROUP_BY", "FILTER", "SORT", "WINDOW", "CONDITIONAL"];
const isDirect = (kind) => KINDS.indexOf(kind) < 3;
// What two steps along the data make together: what a value is used for last counts, unless it is passed on.
const then = (first, next) => {
  if (!isDirect(next)) return next;
  return isDirect(first) && KINDS.indexOf(next) > KINDS.indexOf(first) ? next : first;
};
const placeKey = (node, column) => node + "\n" + column;

const lineageOf = (graph) => {
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]));
  const up = new Map();
  const down = new Map();
  const readers = new Map();
  const put = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
  const link = (from, to, kinds) => {
    put(up, placeKey(to.node, to.column), { place: from, kinds });
    put(down, placeKey(from.node, from.column), { place: to, kinds });
  };
  for (const node of graph.nodes) {
    const rows = { node: node.name, column: "" };
    for (const read of node.reads) put(readers, read, node);
    if (!node.lineage) continue;
    for (const column of node.columns || []) {
      const place = { node: node.name, column: column.name };
      for (const use of column.from || []) link({ node: use.node, column: use.column }, place, use.kinds);
      put(up, placeKey(node.name, column.name), { place: rows, kinds: [] });
    }
    for (const use of node.lineage.rows) link({ node: use.node, column: use.column }, rows, use.kinds);
    for (const read of node.reads) link({ node: read, column: "" }, rows, []);
  }
  const barriers = (place, upstream) => {
    const asked = upstream ? [nodes.get(place.node)] : readers.get(place.node) || [];
    return asked.filter((node) => node && !node.lineage && node.reads.length).map((node) => node.name);
  };
  // Returns what a column comes from, or what depends on it: its places with kinds, and the lines between nodes.
  const trace = (node, column, upstream) => {
    const start = { node, column };
    const places = new Map([[placeKey(node, column), { place: start, kinds: new Set(["IDENTITY"]) }]]);
    const lines = new Map();
    const ends = new Set();
    const open = [start];
    while (open.length) {
      const near = open.shift();
      const known = places.get(placeKey(near.node, near.column));
      barriers(near, upstream).forEach((name) => ends.add(name));
      for (const step of (upstream ? up : down).get(placeKey(near.node, near.column)) || []) {
        const key = placeKey(step.place.node, step.place.column);
        if (!places.has(key)) places.set(key, { place: step.place, kinds: new Set() });
        const far = places.get(key);
        const before = far.kinds.size;
        for (const way of known.kinds) {
          if (!step.kinds.length) far.kinds.add(way);
          for (const kind of step.kinds) far.kinds.add(upstream ? then(kind, way) : then(way, kind));
        }
        if (far.kinds.size > before) open.push(step.place);
        if ((step.kinds.length || !upstream) && step.place.node !== near.node) {
          const [from, to] = upstream ? [step.place, near] : [near, step.place];
          const direct = step.kinds.some(isDirect) && [...known.kinds].some(isDirect) && Boolean(to.column);
          const line = placeKey(from.node, to.node);
          lines.set(line, lines.get(line) || direct);
        }
      }
    }
    places.delete(placeKey(node, column));
    const all = [...places.values()];
    const columns = all.filter((reached) => reached.place.column);
    return { places: columns, nodes: (upstream ? columns : all).map((reached) => reached.place.node), lines, ends: [...ends] };
  };
  return (node, column) => ({ node, column, up: trace(node, column, true), down: trace(node, column, false) });
};

// The columns of a node, and where the chosen one comes from and goes to.
const MOST_SHOWN = 200;
const columnLink = (place) => {
  const link = element("a", "", place.node + "." + place.column);
  link.href = "#node=" + encodeURIComponent(place.node) + "&column=" + encodeURIComponent(place.column);
  return link;
};
const reachedList = (title, traced, note) => {
  if (!traced.places.length && !traced.ends.length) return [element("p", "soft", title + ": no column")];
  const list = element("ul", "reached");
  for (const reached of traced.places.slice(0, MOST_SHOWN)) {
    const kinds = KINDS.filter((kind) => reached.kinds.has(kind));
    list.append(element("li", kinds.some(isDirect) ? "direct" : "indirect", columnLink(reached.place),
      element("span", "soft", " " + kinds.join(" "))));
  }
  const more = traced.places.length - MOST_SHOWN;
  if (more > 0) list.append(element("li", "soft", "and " + count(more, "more column")));
  if (traced.ends.length) list.append(element("li", "soft", note + " ", ...links(traced.ends)));
  return [element("h4", "", title), list];
};
const columnsPart = (node, pressed, press) => {
  if (!node.columns || !node.columns.length) return [];
  const list = element("ul", "columns-of");
  const told = element("div", "trace");
  told.setAttribute("aria-live", "polite");
  const show = (button, traced) => {
    list.querySelectorAll("button").forEach((other) => other.setAttribute("aria-pressed", other === button && Boolean(traced)));
    told.replaceChildren(...(traced ? [
      ...reachedList(traced.node + "." + traced.column + " comes from", traced.up, "Java, which does not say what it reads:"),
      ...reachedList(traced.node + "." + traced.column + " is read for", traced.down, "Java, which may read it:"),
    ] : []));
  };
  for (const column of node.columns) {
    const button = element("button", "column", column.name);
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") === "true";
      show(button, press(on ? null : column.name));
    });
    list.append(element("li", "", button, element("span", "soft", " " + column.type + (column.nullable ? "" : " not null"))));
    if (column.name === pressed) show(button, press(column.name));
  }
  return [fold("Columns", node.columns.length <= 40 || pressed !== null, list), told];
};
