package dev.lanekeeper.processor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuardListenerTest {

  private static final String BYPASS =
      """
      package shop;

      class Shop {
        String top() {
          return acme.Executor.run("select 1");
        }
      }
      """;

  @TempDir Path support;
  @TempDir Path sources;
  @TempDir Path output;

  @BeforeEach
  void compileWhatTheCasesUse() throws IOException {
    assertThat(Cases.compileSupport(support).messages()).isEmpty();
  }

  @Test
  void runsWithoutAnnotationProcessingAndWithIt() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    assertThat(javac().with("-proc:none").compile(sources).messages())
        .singleElement()
        .asString()
        .startsWith("Shop.java:5:25: [LK301] Executor.run(String) is restricted");
    assertThat(javac().processing().compile(sources).messages()).hasSize(1);
  }

  @Test
  void isNotLeftArmedForTheNextCompilation() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    javac().compile(sources);
    assertThat(LaneGuard.isArmed()).isFalse();
  }

  @Test
  void stepsOverModuleAndPackageDeclarations() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS.replace("acme.Executor.run", ""));
    Files.writeString(sources.resolve("package-info.java"), "package shop;");
    Files.writeString(sources.resolve("module-info.java"), "module shop {}");
    assertThat(javac().with("-proc:none").compile(sources).messages()).isEmpty();
  }

  @Test
  void seesModulesOnTheModulePath() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    Files.writeString(sources.resolve("module-info.java"), "module shop { requires acme; }");
    Path module = Files.createDirectories(output.resolve("modules/acme"));
    Path declaration =
        Files.writeString(output.resolve("module-info.java"), "module acme { exports acme; }");
    assertThat(
            new Javac(module)
                .on(support)
                .with("-proc:none", "--patch-module", "acme=" + support)
                .compile(java.util.List.of(declaration))
                .messages())
        .isEmpty();
    Files.createDirectories(module.resolve("acme"));
    Files.copy(support.resolve("acme/Executor.class"), module.resolve("acme/Executor.class"));
    assertThat(
            javac()
                .with("-proc:none", "--module-path", output.resolve("modules").toString())
                .compile(sources)
                .messages())
        .singleElement()
        .asString()
        .startsWith("Shop.java:5:25: [LK301] Executor.run(String) is restricted");
  }

  @Test
  void saysWhatWasNotCheckedWhenAProcessorsErrorsStopJavacBefore() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    assertThat(javac().with("-processor", Refusing.class.getName()).compile(sources).messages())
        .anySatisfy(text -> assertThat(text).endsWith("Refused."))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("Shop.java:1:1: 1 file was not checked for calls beside the lane"));
  }

  /** A processor that finds everything wrong. */
  @SuppressWarnings("DoNotClaimAnnotations") // what a guard in a processor would not survive
  public static final class Refusing extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment environment) {
      if (environment.processingOver()) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "Refused.");
      }
      return true;
    }
  }

  @Test
  void warnsOnlyIfAskedTo() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    Javac.Outcome outcome =
        javac().with("-proc:none", "-Xplugin:LaneGuard mode=warn").compile(sources);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.succeeded()).isTrue();
  }

  @Test
  void takesMoreRawApisAndAWiderScope() throws IOException {
    Files.writeString(
        sources.resolve("Shop.java"),
        "package shop; class Shop { Object top() { return new acme.Executor().hashCode(); } }");
    assertThat(
            javac()
                .with("-proc:none", "-Xplugin:LaneGuard scope=all raw=acme.*")
                .compile(sources)
                .messages())
        .singleElement()
        .asString()
        .startsWith("Shop.java:1:50: [LK303] new Executor() is raw access beside the lane.");
  }

  private Javac javac() {
    return new Javac(output).on(support);
  }
}
