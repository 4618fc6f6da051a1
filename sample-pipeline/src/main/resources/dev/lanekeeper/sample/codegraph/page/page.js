// Lights up a node, what it reads and who reads it.
for (const svg of document.querySelectorAll(".picture svg")) {
  const boxes = [...svg.querySelectorAll(".box")];
  const lines = [...svg.querySelectorAll(".lines path")];
  const reads = (box, name) => box.dataset.reads.split(" ").includes(name);
  const clear = () => {
    svg.classList.remove("pointing");
    svg.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  };
  for (const box of boxes) {
    const name = box.dataset.node;
    box.addEventListener("mouseenter", () => {
      clear();
      svg.classList.add("pointing");
      boxes
        .filter((other) => other === box || reads(box, other.dataset.node) || reads(other, name))
        .forEach((other) => other.classList.add("lit"));
      lines
        .filter((line) => line.dataset.from === name || line.dataset.to === name)
        .forEach((line) => line.classList.add("lit"));
    });
    box.addEventListener("mouseleave", clear);
  }
}
