package dev.lanekeeper.architecture;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The generated page docs/errors.md; {@code main} writes it, a test compares it. */
final class ErrorsPage {
  static final Path FILE = SourceTree.ROOT.resolve("docs/errors.md");

  private ErrorsPage() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }

  static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Errors

            Every wrong input has a code. It stands in brackets before the message, and never changes its meaning.
            `…` stands for a name or value. This page is generated from the texts in `Code.java`.
            """);
    for (Code code : Code.values()) {
      page.append("\n## ").append(code).append(": ").append(escaped(code.title())).append("\n\n");
      page.append(escaped(places(code.messageTemplate()))).append("\n\n");
      if (!places(code.fixTemplate()).equals("…")) {
        page.append("- Fix: ").append(escaped(places(code.fixTemplate()))).append('\n');
      }
      page.append("- Whose: ").append(whose(code.fault())).append(". Severity: ");
      page.append(code.severity().name().toLowerCase(java.util.Locale.ROOT)).append(".\n");
    }
    return page.toString();
  }

  private static String places(String template) {
    return template.replace("%s", "…").strip();
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace("\n", " ");
  }

  private static String whose(Fault fault) {
    return switch (fault) {
      case USER -> "your code or data";
      case ENVIRONMENT -> "the machine, its files or its settings";
      case OURS -> "ours";
    };
  }
}
