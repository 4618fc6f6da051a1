package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** What the body of a generated method is when its sources have errors. */
final class Failures {

  private static final ClassName BROKEN_SOURCE =
      ClassName.get("dev.lanekeeper.wiring", "BrokenSource");

  private Failures() {}

  /** Returns {@code throw BrokenSource.failure("ShopPipeline", "LK101");}. */
  static CodeBlock statement(String name, String codes) {
    return CodeBlock.of("throw $T.failure($S, $S);\n", BROKEN_SOURCE, name, codes);
  }
}
