package dev.lanekeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ErrorsPageTest {
  @Test
  void thePageSaysWhatTheCodesSay() {
    assertThat(SourceTree.read(ErrorsPage.FILE))
        .as("docs/errors.md is out of date: run ErrorsPage.main")
        .isEqualTo(ErrorsPage.text());
  }

  @Test
  void everyCodeHasAFailingExample() {
    List<String> tests =
        SourceTree.testFiles().stream()
            .filter(file -> !file.toString().contains("/architecture-tests/"))
            .map(SourceTree::read)
            .toList();
    for (Code code : Code.values()) {
      Pattern name = Pattern.compile("\\b" + code + "\\b");
      assertThat(tests).as("a test of " + code).anyMatch(test -> name.matcher(test).find());
    }
  }
}
