package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Code in the making: text, and the types named in it. JavaPoet handles each placeholder by itself,
 * so what is known as text stays text.
 */
final class Code {

  private final StringBuilder format = new StringBuilder();
  private final List<TypeName> types = new ArrayList<>();

  /** Adds text as it is. */
  Code add(String text) {
    format.append(text.indexOf('$') < 0 ? text : text.replace("$", "$$"));
    return this;
  }

  /** Adds a number. */
  Code add(int number) {
    format.append(number);
    return this;
  }

  /** Adds a type, by the name that it has where the code will stand. */
  Code add(TypeName type) {
    format.append("$T");
    types.add(type);
    return this;
  }

  CodeBlock block() {
    return CodeBlock.of(format.toString(), types.toArray());
  }
}
