package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.lanekeeper.processor.model.TypeModel;

/** What the body of a generated method is when its sources have errors. */
final class Failures {

  private static final TypeModel.Declared BROKEN_SOURCE =
      TypeModel.Declared.of("dev.lanekeeper.wiring", "BrokenSource");

  private Failures() {}

  /** Returns {@code throw BrokenSource.failure("ShopPipeline", "LK101");}. */
  static CodeBlock statement(String name, String codes) {
    return CodeBlock.of("throw $T.failure($S, $S);\n", JavaTypes.of(BROKEN_SOURCE), name, codes);
  }

  /** Adds the same to a member. */
  static void add(String name, String codes, NodeMembers members) {
    members.add("  throw ").add(BROKEN_SOURCE);
    members.add(".failure(\"").add(name).add("\", \"").add(codes).add("\");\n");
  }
}
