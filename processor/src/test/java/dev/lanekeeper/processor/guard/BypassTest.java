package dev.lanekeeper.processor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to bypass the lane that javac sees: one folder each, with its sources and with what
 * javac prints of them, each on its file, line and column. And what is allowed, where it prints
 * nothing.
 */
final class BypassTest {

  @TempDir static Path support;
  @TempDir Path output;

  static List<Path> bypasses() {
    return Cases.in("bypass");
  }

  static List<Path> allowed() {
    return Cases.in("allowed");
  }

  @BeforeAll
  static void compileWhatTheCasesUse() throws IOException {
    assertThat(Cases.compileSupport(support).messages()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bypasses")
  void isReportedOnItsToken(Path bypass) throws IOException {
    Javac.Outcome outcome = compile(bypass);
    assertThat(String.join("\n", outcome.messages()))
        .isEqualTo(Files.readString(bypass.resolve("expected.txt")).strip());
    assertThat(outcome.succeeded()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void isAllowed(Path allowed) throws IOException {
    Javac.Outcome outcome = compile(allowed);
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.succeeded()).isTrue();
  }

  @Test
  void thereAreMoreThanSixty() {
    assertThat(bypasses()).hasSizeGreaterThan(60);
  }

  private Javac.Outcome compile(Path sources) throws IOException {
    return new Javac(output)
        .on(support)
        .with("-proc:none", "-Xplugin:LaneGuard today=2026-01-02")
        .compile(sources);
  }
}
