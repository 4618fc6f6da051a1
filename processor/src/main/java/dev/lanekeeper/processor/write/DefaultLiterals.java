package dev.lanekeeper.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.lanekeeper.processor.model.DefaultModel;
import dev.lanekeeper.processor.model.DefaultType;
import dev.lanekeeper.processor.model.TypeModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** The defaults of inputs as Java expressions. */
final class DefaultLiterals {

  private DefaultLiterals() {}

  static CodeBlock of(TypeModel type, DefaultModel orElse) {
    String text = orElse.text();
    return switch (DefaultType.of(type, orElse).orElseThrow()) {
      case BOOLEAN -> CodeBlock.of("$L", text);
      case BYTE -> CodeBlock.of("(byte) $L", Byte.parseByte(text));
      case SHORT -> CodeBlock.of("(short) $L", Short.parseShort(text));
      case INT -> CodeBlock.of("$L", Integer.parseInt(text));
      case LONG -> CodeBlock.of("$LL", Long.parseLong(text));
      case FLOAT -> CodeBlock.of("$Lf", Float.parseFloat(text));
      case DOUBLE -> CodeBlock.of("$Ld", Double.parseDouble(text));
      case STRING -> CodeBlock.of("$S", text);
      case BIG_DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, text);
      case LOCAL_DATE -> parsed(LocalDate.class, "parse", text);
      case LOCAL_DATE_TIME -> parsed(LocalDateTime.class, "parse", text);
      case INSTANT -> parsed(Instant.class, "parse", text);
      case DURATION -> parsed(Duration.class, "parse", text);
      case PATH -> parsed(java.nio.file.Path.class, "of", text);
      case UUID_TEXT -> parsed(UUID.class, "fromString", text);
      case ENUM -> CodeBlock.of("$T.$N", JavaTypes.of(type), text);
    };
  }

  private static CodeBlock parsed(Class<?> type, String method, String text) {
    return CodeBlock.of("$T.$L($S)", type, method, text);
  }
}
