package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.ArrayList;
import java.util.List;

/** The names that a wiring needs at run time, in a constant. */
final class OutlineCode {

  /** A line of source; also keeps texts far below what a class file's constant can hold. */
  private static final int MOST_CHARACTERS = 80;

  private OutlineCode() {}

  static CodeBlock of(Resolution graph, Slots slots) {
    List<String> inputs = slots.inputs().stream().map(input -> input.model().name()).toList();
    List<String> sinks =
        graph.sinks().stream()
            .map(number -> graph.nodes().get(number))
            .map(NodeModel::name)
            .toList();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($S)", RuntimeTypes.OUTLINE, graph.pipeline().type().binaryName());
    add(code, "nodes", slots.nodes().stream().map(node -> node.model().name()).toList());
    add(code, "sinks", sinks);
    add(code, "inputs", inputs);
    if (slots.executes()) {
      code.add("\n.backend()");
    }
    return code.build();
  }

  private static void add(CodeBlock.Builder code, String method, List<String> names) {
    if (!names.isEmpty()) {
      List<CodeBlock> lines = lines(names).stream().map(line -> CodeBlock.of("$S", line)).toList();
      code.add("\n.$L($>$>\n$L$<$<)", method, CodeBlock.join(lines, ",\n"));
    }
  }

  private static List<String> lines(List<String> names) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String name : names) {
      if (line.length() > 0 && line.length() + name.length() >= MOST_CHARACTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(name);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
