package dev.lanekeeper.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part may know which; the picture is in docs/how-it-works.md. */
@AnalyzeClasses(packages = "dev.lanekeeper", importOptions = DoNotIncludeTests.class)
final class DirectionsTest {
  private static final String[] RUNTIME = {
    "dev.lanekeeper.lane..",
    "dev.lanekeeper.engine",
    "dev.lanekeeper.io..",
    "dev.lanekeeper.arrow..",
    "dev.lanekeeper.graph..",
    "dev.lanekeeper.report..",
    "dev.lanekeeper.render..",
    "dev.lanekeeper.wiring.."
  };

  @ArchTest
  static final ArchRule annotationsKnowNothing =
      classes()
          .that()
          .resideInAPackage("dev.lanekeeper.annotation..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.lanekeeper.annotation..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule plansArePlainJava =
      classes()
          .that()
          .resideInAnyPackage(
              "dev.lanekeeper.plan..", "dev.lanekeeper.diagnostic..", "dev.lanekeeper.record..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.lanekeeper.plan..",
              "dev.lanekeeper.diagnostic..",
              "dev.lanekeeper.record..",
              "dev.lanekeeper.annotation..",
              "java..",
              "javax.sql",
              "org.jspecify..");

  @ArchTest
  static final ArchRule theRuntimeKnowsNoEngineAndNoCompiler =
      noClasses()
          .that()
          .resideInAnyPackage(RUNTIME)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.lanekeeper.engine.*..",
              "dev.lanekeeper.planner..",
              "dev.lanekeeper.processor..",
              "dev.lanekeeper.testing..",
              "org.duckdb..",
              "com.sun.jna..",
              "io.substrait..",
              "javax.lang.model..",
              "com.sun.source..");

  @ArchTest
  static final ArchRule theProcessorNamesTheRuntimeInTextOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.lanekeeper.processor..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.lanekeeper.planner..", "org.apache.arrow..", "org.duckdb..")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(RUNTIME)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheProcessorsEdgesTouchTheLanguageModel =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.lanekeeper.processor.model..",
              "dev.lanekeeper.processor.resolve..",
              "dev.lanekeeper.processor.check..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..");

  @ArchTest
  static final ArchRule onlyItsOwnModuleKnowsOpenTelemetry =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.lanekeeper.opentelemetry..", "dev.lanekeeper.architecture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.opentelemetry..", "dev.lanekeeper.opentelemetry..");

  @ArchTest
  static final ArchRule tracingKnowsReportsOnly =
      classes()
          .that()
          .resideInAPackage("dev.lanekeeper.opentelemetry..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.lanekeeper.opentelemetry..",
              "dev.lanekeeper.report",
              "io.opentelemetry..",
              "java..",
              "org.jspecify..");

  /** Stopping one and freeing it are nobody's privilege. */
  @ArchTest
  static final ArchRule onlyTheRunnerExecutes =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.lanekeeper.engine..")
          .and()
          .doNotHaveFullyQualifiedName("dev.lanekeeper.lane.PlanRunner")
          .and()
          .doNotHaveFullyQualifiedName("dev.lanekeeper.lane.Attempt")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(
                      HasOwner.Predicates.With.owner(
                          JavaClass.Predicates.assignableTo(
                              "dev.lanekeeper.engine.EngineExecution")))
                  .and(
                      JavaCall.Predicates.target(
                          HasName.Predicates.nameMatching("stream|export|create|explain"))));

  @ArchTest
  static final ArchRule onlyTheLaneExecutes =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.lanekeeper.lane..", "dev.lanekeeper.engine..")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(
                  HasOwner.Predicates.With.owner(
                      JavaClass.Predicates.assignableTo("dev.lanekeeper.engine.EngineSession"))));
}
