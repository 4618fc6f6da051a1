// Lights up a node, what it reads and who reads it.
for (const svg of document.querySelectorAll(".picture svg")) {
  const boxes = new Map([...svg.querySelectorAll(".box")].map((box) => [box.dataset.node, box]));
  const lines = [...svg.querySelectorAll(".lines path")];
  const clear = () => {
    svg.classList.remove("pointing");
    svg.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  };
  for (const [name, box] of boxes) {
    box.addEventListener("mouseenter", () => {
      clear();
      svg.classList.add("pointing");
      box.classList.add("lit");
      for (const line of lines) {
        if (line.dataset.from === name || line.dataset.to === name) {
          line.classList.add("lit");
          boxes.get(line.dataset.from).classList.add("lit");
          boxes.get(line.dataset.to).classList.add("lit");
        }
      }
    });
    box.addEventListener("mouseleave", clear);
  }
}
