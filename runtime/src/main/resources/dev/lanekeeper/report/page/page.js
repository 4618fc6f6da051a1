// Lights up a node, what it reads and who reads it; shows a node's details; enlarges the picture.
for (const section of document.querySelectorAll("section:has(.graph)")) {
  const svg = section.querySelector(".picture svg");
  const picture = section.querySelector(".picture");
  const details = section.querySelector(".details");
  const nodes = JSON.parse(section.querySelector("script.nodes").textContent);
  const boxes = new Map([...svg.querySelectorAll(".box")].map((box) => [box.dataset.node, box]));
  const lines = [...svg.querySelectorAll(".lines path")];
  const width = svg.viewBox.baseVal.width;
  const height = svg.viewBox.baseVal.height;

  const element = (name, text, style) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (style) made.className = style;
    return made;
  };
  const list = (parent, rows) => {
    const made = document.createElement("dl");
    for (const [name, value] of rows) {
      if (value && value.length) made.append(element("dt", name), element("dd", [].concat(value).join(", ")));
    }
    parent.append(made);
  };
  const show = (name) => {
    const node = nodes[name];
    boxes.forEach((box) => box.classList.toggle("chosen", box.dataset.node === name));
    details.replaceChildren(element("h3", name), element("p", node.type));
    list(details, [["kind", node.kind], ["time", node.time || "did not run"], ["reads", node.reads],
      ["inputs", node.inputs], ["tags", node.tags], ["method", node.method]]);
    if (node.sql) details.append(element("pre", node.sql));
    for (const run of node.executions) {
      list(details, [["lane", run.call], ["rows", run.rows], ["engine", run.engine + ", " + run.mode], ["form", run.form],
        ["compile", run.compile], ["execute", run.execute], ["plan", run.plan]]);
      for (const fallback of run.fallbacks) details.append(element("pre", fallback, "warn"));
      if (run.failure) details.append(element("pre", run.failure, "bad"));
      if (run.explain) details.append(element("pre", run.explain));
    }
    details.hidden = false;
  };
  const clear = () => {
    svg.classList.remove("pointing");
    svg.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  };
  const light = (name) => {
    clear();
    svg.classList.add("pointing");
    boxes.get(name).classList.add("lit");
    for (const line of lines) {
      if (line.dataset.from === name || line.dataset.to === name) {
        line.classList.add("lit");
        boxes.get(line.dataset.from).classList.add("lit");
        boxes.get(line.dataset.to).classList.add("lit");
      }
    }
  };
  for (const [name, box] of boxes) {
    box.addEventListener("mouseenter", () => light(name));
    box.addEventListener("mouseleave", clear);
    box.addEventListener("click", () => show(name));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        show(name);
      }
    });
  }

  let scale = 1;
  const zoom = (wanted) => {
    scale = Math.min(4, Math.max(0.05, wanted));
    svg.setAttribute("width", width * scale);
    svg.setAttribute("height", height * scale);
  };
  const press = (style, action) => section.querySelector("button." + style).addEventListener("click", action);
  press("zoom-in", () => zoom(scale * 1.25));
  press("zoom-out", () => zoom(scale / 1.25));
  press("zoom-all", () => zoom(Math.min(picture.clientWidth / width, window.innerHeight * 0.9 / height)));
  press("by-time", (event) => event.target.setAttribute("aria-pressed", svg.classList.toggle("heat")));
}
