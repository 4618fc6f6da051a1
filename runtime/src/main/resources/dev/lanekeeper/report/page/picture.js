// A picture that can be moved and enlarged. What is too small to read is left out; a map shows the whole.
const movable = (picture, svg, boxes, names) => {
  const width = svg.viewBox.baseVal.width;
  const height = svg.viewBox.baseVal.height;
  let view = { x: 0, y: 0, scale: 1 };
  const places = new Map(boxes.map((box) => {
    const { e, f } = box.transform.baseVal.consolidate().matrix;
    const shape = box.querySelector("rect");
    return [box, { x: e, y: f, width: shape.width.baseVal.value, height: shape.height.baseVal.value }];
  }));

  const make = (name, attributes, parent) => {
    const made = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    parent.append(made);
    return made;
  };
  const mapScale = Math.min(150 / width, 190 / height);
  const map = make("svg", { class: "map", viewBox: `0 0 ${width} ${height}`, width: width * mapScale,
    height: height * mapScale, "aria-hidden": "true" }, picture);
  for (const [box, place] of places) {
    make("rect", { ...place, class: [...box.classList].filter((name) => name.startsWith("layer")).join(" "),
      style: box.getAttribute("style") }, map);
  }
  const frame = make("rect", { class: "window" }, map);

  // Names of layers, for when those of nodes cannot be read: beside the rows that only one layer has.
  const layers = new Map();
  for (const [box, place] of places) {
    const layer = layers.get(box.dataset.layer) || { top: Infinity, bottom: -Infinity };
    layers.set(box.dataset.layer, { top: Math.min(layer.top, place.y), bottom: Math.max(layer.bottom, place.y + place.height) });
  }
  const bands = [...layers].sort((one, other) => one[1].top - other[1].top);
  const apart = bands.every(([, band], i) => !i || bands[i - 1][1].bottom < band.top);
  const labels = !apart ? [] : bands.filter(([layer]) => names[layer]).map(([layer, band]) => {
    const label = make("text", { class: "band", y: (band.top + band.bottom) / 2 }, svg);
    label.textContent = names[layer];
    return label;
  });

  const room = () => ({ width: picture.clientWidth / view.scale, height: picture.clientHeight / view.scale });
  const within = (at, whole, part) => (part >= whole ? (whole - part) / 2 : Math.max(0, Math.min(whole - part, at)));
  const show = () => {
    const part = room();
    view.x = within(view.x, width, part.width);
    view.y = within(view.y, height, part.height);
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${part.width} ${part.height}`);
    svg.dataset.detail = view.scale >= 0.75 ? "full" : view.scale >= 0.5 ? "names" : "shapes";
    svg.style.setProperty("--unit", 1 / view.scale + "px");
    for (const [name, value] of Object.entries({ x: view.x, y: view.y, width: part.width, height: part.height })) {
      frame.setAttribute(name, value);
    }
    labels.forEach((label) => label.setAttribute("x", view.x + 14 / view.scale));
    map.classList.toggle("needed", part.width < width - 1 || part.height < height - 1);
  };
  const smallest = () => Math.min(1, picture.clientWidth / width, picture.clientHeight / height);
  // Enlarges around a point of the picture's frame, in pixels.
  const zoom = (factor, x = picture.clientWidth / 2, y = picture.clientHeight / 2) => {
    const scale = Math.min(3, Math.max(smallest(), view.scale * factor));
    view.x += x / view.scale - x / scale;
    view.y += y / view.scale - y / scale;
    view.scale = scale;
    show();
  };
  const all = () => {
    view.scale = smallest();
    show();
  };
  const move = (x, y) => {
    view.x += x / view.scale;
    view.y += y / view.scale;
    show();
  };
  const centre = (box) => {
    const place = places.get(box);
    const part = room();
    view.x = place.x + place.width / 2 - part.width / 2;
    view.y = place.y + place.height / 2 - part.height / 2;
    show();
  };
  // Moves as little as shows a box, and enlarges until its name can be read.
  const reveal = (box) => {
    if (view.scale < 0.75) {
      view.scale = 1;
      centre(box);
      return;
    }
    const place = places.get(box);
    const part = room();
    const edge = 30;
    view.x = Math.max(Math.min(view.x, place.x - edge), place.x + place.width + edge - part.width);
    view.y = Math.max(Math.min(view.y, place.y - edge), place.y + place.height + edge - part.height);
    show();
  };

  picture.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const place = picture.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), event.clientX - place.left, event.clientY - place.top);
    }
  }, { passive: false });
  let grip = null;
  picture.addEventListener("pointerdown", (event) => {
    if (event.button === 0) grip = { x: event.clientX, y: event.clientY, moved: false, map: map.contains(event.target) };
    if (grip && grip.map) toMap(event);
  });
  const toMap = (event) => {
    const place = map.getBoundingClientRect();
    const part = room();
    view.x = (event.clientX - place.left) / mapScale - part.width / 2;
    view.y = (event.clientY - place.top) / mapScale - part.height / 2;
    show();
  };
  window.addEventListener("pointermove", (event) => {
    if (!grip) return;
    if (!event.buttons) {
      grip = null;
    } else if (grip.map) {
      toMap(event);
    } else if (grip.moved || Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > 4) {
      move(grip.x - event.clientX, grip.y - event.clientY);
      grip = { x: event.clientX, y: event.clientY, moved: true };
      picture.classList.add("moving");
    }
  });
  window.addEventListener("pointerup", () => setTimeout(() => {
    grip = null;
    picture.classList.remove("moving");
  }));

  picture.classList.add("movable");
  const fit = () => {
    view.scale = Math.max(view.scale, smallest());
    show();
  };
  new ResizeObserver(fit).observe(picture);
  const tall = Math.min(window.innerHeight * 0.76, Math.max(380, height * 1.2));
  picture.parentElement.style.setProperty("--frame", Math.round(tall) + "px");
  const wide = picture.clientWidth / width;
  const whole = Math.min(wide, picture.clientHeight / height);
  view.scale = whole >= 0.6 ? Math.min(1.3, whole) : wide >= 0.6 ? Math.min(1, wide) : smallest();
  fit();
  const moved = () => Boolean(grip && grip.moved);
  return { zoom, all, move, reveal, centre, moved, places };
};
