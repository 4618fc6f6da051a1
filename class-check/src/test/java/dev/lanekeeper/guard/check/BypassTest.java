package dev.lanekeeper.guard.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bypasses that javac's guard is tested with, compiled without it: found again, on their lines.
 */
final class BypassTest {

  private static final Pattern EXPECTED =
      Pattern.compile("(?m)^(\\S+\\.java):(\\d+):\\d+: \\[(LK\\d+)]");

  /** What a class file does not show; javac's guard does, and lanes end with their node. */
  private static final Set<String> ONLY_IN_SOURCES =
      Set.of(
          "implicit-text",
          "lane-captured-by-class",
          "lane-captured-by-lambda",
          "lane-captured-by-reference",
          "lane-in-static-collection",
          "lane-in-static-field-of-another-type",
          "lane-returned");

  /** Methods that are called without being named, on whatever line javac gives the call. */
  private static final List<String> UNNAMED = List.of("Handle.close()", "Handle.iterator()");

  @TempDir static Path support;
  @TempDir Path output;

  static List<Path> bypasses() throws IOException {
    return folders("bypass").stream()
        .filter(folder -> !ONLY_IN_SOURCES.contains(folder.getFileName().toString()))
        .toList();
  }

  static List<Path> allowed() throws IOException {
    return folders("allowed");
  }

  @BeforeAll
  static void compileWhatTheCasesUse(@TempDir Path none) throws IOException {
    Compiled.compile(Compiled.cases("support"), support, none);
  }

  @ParameterizedTest
  @MethodSource("bypasses")
  void isFoundInClassFiles(Path bypass) throws IOException {
    Compiled.compile(bypass, output, support);
    CheckResult result = Compiled.check(output, support).run();
    assertThat(codes(result)).isEqualTo(expected(bypass));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void isAllowed(Path allowed) throws IOException {
    Compiled.compile(allowed, output, support);
    CheckResult result = Compiled.check(output, support).run();
    assertThat(codes(result)).isEmpty();
  }

  /** Places of declarations have no line in a class file, so only calls are compared by line. */
  private static Set<String> codes(CheckResult result) {
    return result.violations().stream()
        .filter(violation -> violation.code() != Code.LK307)
        .map(
            violation ->
                isCall(violation.code(), violation.message())
                    ? violation.source() + ":" + violation.line() + " " + violation.code()
                    : violation.source() + " " + violation.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expected(Path bypass) throws IOException {
    String text = Files.readString(bypass.resolve("expected.txt"));
    Set<String> codes = new TreeSet<>();
    Matcher matcher = EXPECTED.matcher(text);
    while (matcher.find()) {
      Code code = Code.valueOf(matcher.group(3));
      String rest = text.substring(matcher.end(), text.indexOf('\n', matcher.end()));
      codes.add(
          isCall(code, rest)
              ? matcher.group(1) + ":" + matcher.group(2) + " " + code
              : matcher.group(1) + " " + code);
    }
    return codes;
  }

  private static boolean isCall(Code code, String message) {
    return code == Code.LK301
            && !message.contains("overridden here")
            && UNNAMED.stream().noneMatch(message::contains)
        || code == Code.LK302
        || code == Code.LK303;
  }

  private static List<Path> folders(String kind) throws IOException {
    try (Stream<Path> files = Files.list(Compiled.cases(kind))) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
