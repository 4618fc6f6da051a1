package dev.lanekeeper.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.lanekeeper", importOptions = DoNotIncludeTests.class)
final class PackagesTest {

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.lanekeeper.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyThePlannerKnowsCalcite =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.lanekeeper.planner..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.calcite..")
          .allowEmptyShould(true);
}
