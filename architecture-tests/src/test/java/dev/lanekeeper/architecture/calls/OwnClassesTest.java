package dev.lanekeeper.architecture.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.benchmarks.Benchmarks;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.guard.check.CheckResult;
import dev.lanekeeper.guard.check.ClassCheck;
import dev.lanekeeper.guard.check.Violation;
import dev.lanekeeper.opentelemetry.RunTracing;
import dev.lanekeeper.testing.LaneExtension;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own libraries keep the guard's rules. The sample's are kept by its build, with the Maven
 * plugin; these are built before there is one.
 */
final class OwnClassesTest {

  static List<Class<?>> libraries() {
    List<Class<?>> libraries =
        new ArrayList<>(List.of(Backend.class, RunTracing.class, LaneExtension.class));
    Engines.all().forEach(engine -> libraries.add(engine.getClass()));
    return libraries;
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void nothingExecutesBesideTheLaneInAnyPackage(Class<?> ofLibrary) {
    assertThat(violations(check(ofLibrary).withEveryPackage().withCeiling(0))).isEmpty();
  }

  /** Not in every package: it compares with JDBC and with reflection. */
  @Test
  void nothingExecutesBesideTheLaneInBenchmarks() {
    assertThat(violations(check(Benchmarks.class).withCeiling(0))).isEmpty();
  }

  private static List<String> violations(ClassCheck check) {
    CheckResult result = check.run();
    assertThat(result.ledger().classes()).isPositive();
    return result.violations().stream().map(Violation::text).toList();
  }

  private static ClassCheck check(Class<?> ofLibrary) {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return ClassCheck.of(List.of(ClassFiles.rootOf(ofLibrary)), classPath);
  }
}
