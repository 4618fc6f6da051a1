// Puts a pipeline's picture, its search and the details of its nodes together.
const start = (section) => {
  const part = (style) => section.querySelector("." + style);
  const svg = section.querySelector(".picture svg");
  const boxes = [...svg.querySelectorAll(".box")];
  const byName = new Map(boxes.map((box) => [box.dataset.node, box]));
  const report = JSON.parse(part("report").textContent);
  const details = detailsOf(report);
  const layerNames = [...section.querySelectorAll(".legend button")].map((button) => button.textContent);
  const view = movable(part("picture"), svg, boxes, layerNames);
  const lines = [...svg.querySelectorAll(".lines path")];
  const touching = new Map(boxes.map((box) => [box.dataset.node, []]));
  for (const line of lines) {
    touching.get(line.dataset.from).push(line);
    touching.get(line.dataset.to).push(line);
  }
  for (const box of boxes) {
    const name = box.querySelector(".name");
    const room = view.places.get(box).width - 18;
    if (name.getComputedTextLength() > room) name.setAttribute("textLength", room);
  }

  let chosen = null;
  let traced = null;
  let trace = null;
  const light = (name) => {
    svg.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit", "direct", "indirect"));
    svg.classList.toggle("pointing", Boolean(name));
    if (!name) return;
    byName.get(name).classList.add("lit");
    for (const line of touching.get(name)) {
      line.classList.add("lit");
      byName.get(line.dataset.from).classList.add("lit");
      byName.get(line.dataset.to).classList.add("lit");
    }
  };
  // The chosen column: the nodes that it comes from and goes to, and the lines that carry it.
  const lightColumn = () => {
    light(chosen);
    svg.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
    byName.get(chosen).classList.add("lit");
    for (const way of [traced.up, traced.down]) {
      for (const name of way.nodes) byName.get(name)?.classList.add("lit");
      for (const line of lines) {
        const direct = way.lines.get(placeKey(line.dataset.from, line.dataset.to));
        if (direct !== undefined) line.classList.add("lit", direct ? "direct" : "indirect");
      }
    }
  };
  const relight = () => (traced ? lightColumn() : light(chosen));
  const follow = (column) => {
    trace = trace || lineageOf(report.graph);
    traced = column === null ? null : trace(chosen, column);
    const address = "#node=" + encodeURIComponent(chosen) + (traced ? "&column=" + encodeURIComponent(column) : "");
    history.replaceState(null, "", address);
    relight();
    return traced;
  };
  const reach = (box) => {
    boxes.forEach((other) => other.setAttribute("tabindex", other === box ? 0 : -1));
    view.reveal(box);
    box.focus({ preventScroll: true });
  };
  const close = () => {
    if (!chosen) return;
    const box = byName.get(chosen);
    box.classList.remove("chosen");
    chosen = traced = null;
    part("details").hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
    light(null);
    box.focus({ preventScroll: true });
  };
  const choose = (name, moves, column = null) => {
    if (chosen) byName.get(chosen).classList.remove("chosen");
    chosen = name;
    traced = null;
    const box = byName.get(name);
    box.classList.add("chosen");
    const button = element("button", "close", "×");
    button.type = "button";
    button.setAttribute("aria-label", "Close");
    button.addEventListener("click", close);
    history.replaceState(null, "", "#node=" + encodeURIComponent(name));
    part("details").replaceChildren(button, ...details(name, column, follow));
    part("details").hidden = false;
    part("details").scrollTop = 0;
    relight();
    if (moves) view.reveal(box);
  };
  const chooseFromAddress = () => {
    const [name, column] = location.hash.startsWith("#node=")
      ? location.hash.slice(6).split("&column=").map(decodeURIComponent) : [""];
    if (byName.has(name)) {
      choose(name, true, column ?? null);
      part("picture").scrollIntoView({ block: "nearest" });
    }
  };
  window.addEventListener("hashchange", chooseFromAddress);

  // The nearest node in a direction: along the lines up and down, along the row left and right.
  const beside = (box, key) => {
    const at = view.places.get(box);
    const name = box.dataset.node;
    const along = (from, to) => touching.get(name).filter((line) => line.dataset[to] === name).map((line) => byName.get(line.dataset[from]));
    const near = (others, far) => others.sort((one, other) => far(view.places.get(one)) - far(view.places.get(other)))[0];
    const sideways = (place) => Math.abs(place.x + place.width / 2 - at.x - at.width / 2);
    if (key === "ArrowUp") return near(along("from", "to"), (place) => at.y - place.y + sideways(place) / 10);
    if (key === "ArrowDown") return near(along("to", "from"), (place) => place.y - at.y + sideways(place) / 10);
    const sign = key === "ArrowLeft" ? -1 : 1;
    return near(boxes.filter((other) => view.places.get(other).y === at.y && (view.places.get(other).x - at.x) * sign > 0), sideways);
  };
  for (const box of boxes) {
    const name = box.dataset.node;
    box.addEventListener("mouseenter", () => light(name));
    box.addEventListener("mouseleave", relight);
    box.addEventListener("focus", () => light(name));
    box.addEventListener("blur", relight);
    box.addEventListener("click", () => {
      if (!view.moved()) choose(name, false);
    });
  }
  svg.addEventListener("keydown", (event) => {
    const box = event.target.closest(".box");
    const keys = { "+": () => view.zoom(1.25), "-": () => view.zoom(0.8), 0: view.all };
    if (keys[event.key] && !event.ctrlKey && !event.metaKey) keys[event.key]();
    else if (box && (event.key === "Enter" || event.key === " ")) choose(box.dataset.node, true);
    else if (box && event.key.startsWith("Arrow")) {
      const next = beside(box, event.key);
      if (next) reach(next);
    } else return;
    event.preventDefault();
  });
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target !== part("search")) close();
  });

  const press = (style, action) => part(style).addEventListener("click", action);
  const colour = (by) => () => {
    section.dataset.colour = by;
    part("by-layer").setAttribute("aria-pressed", by === "layer");
    part("by-time").setAttribute("aria-pressed", by === "time");
  };
  press("by-layer", colour("layer"));
  press("by-time", colour("time"));
  press("zoom-in", () => view.zoom(1.25));
  press("zoom-out", () => view.zoom(0.8));
  press("zoom-all", view.all);

  // Nodes that match, by name or by the layers pressed in the legend; the others grow pale.
  let hits = [];
  let hit = -1;
  const layers = new Set();
  const match = () => {
    const text = part("search").value.trim().toLowerCase();
    const found = boxes.filter((box) => box.dataset.node.toLowerCase().includes(text)
      && (!layers.size || layers.has(box.dataset.layer)));
    hits = text ? found : [];
    hit = -1;
    svg.classList.toggle("seeking", Boolean(text || layers.size));
    const set = new Set(found);
    boxes.forEach((box) => box.classList.toggle("found", set.has(box)));
    part("hits").textContent = text ? hits.length + " found" : "";
  };
  part("search").addEventListener("input", match);
  part("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length) {
      event.preventDefault();
      hit = (hit + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
      part("hits").textContent = hit + 1 + " of " + hits.length;
      choose(hits[hit].dataset.node, true);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== part("search")) {
      event.preventDefault();
      part("search").focus();
    }
  });
  for (const button of section.querySelectorAll(".legend button")) {
    button.addEventListener("click", () => {
      const layer = button.dataset.layer;
      if (!layers.delete(layer)) layers.add(layer);
      button.setAttribute("aria-pressed", layers.has(layer));
      match();
    });
  }
  chooseFromAddress();
  section.dataset.ready = "";
};
document.querySelectorAll("section.pipeline").forEach(start);
