package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.ArrayList;
import java.util.List;

/** The graph as a wiring needs it at run time, in a constant: a line a node, with what it needs. */
final class OutlineCode {

  private static final String BACKEND = "backend";

  private OutlineCode() {}

  static CodeBlock of(Resolution graph, Slots slots) {
    List<String> given = new ArrayList<>();
    slots.inputs().forEach(input -> given.add(input.model().name()));
    if (slots.executes()) {
      given.add(BACKEND);
    }
    List<String> lines = new ArrayList<>(slots.nodes().size());
    for (Slots.NodeSlot node : slots.nodes()) {
      lines.add(line(node, slots, given));
    }
    return CodeBlock.of(
        "$T.of($S, $S, $L)",
        RuntimeTypes.OUTLINE,
        graph.pipeline().type().binaryName(),
        String.join(" ", given),
        String.join(", ", JavaText.textBlocks(lines)));
  }

  private static String line(Slots.NodeSlot node, Slots slots, List<String> given) {
    StringBuilder line = new StringBuilder(node.model().name());
    String separator = " <- ";
    for (int slot : slots.needs(node)) {
      int outside = slot - slots.nodes().size();
      line.append(separator)
          .append(outside < 0 ? slots.nodes().get(slot).model().name() : given.get(outside));
      separator = " ";
    }
    return line.toString();
  }
}
