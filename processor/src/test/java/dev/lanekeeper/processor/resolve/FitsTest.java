package dev.lanekeeper.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.model.TypeModel.Array;
import dev.lanekeeper.processor.model.TypeModel.Bound;
import dev.lanekeeper.processor.model.TypeModel.Declared;
import dev.lanekeeper.processor.model.TypeModel.Primitive;
import dev.lanekeeper.processor.model.TypeModel.Wildcard;
import dev.lanekeeper.processor.model.TypeTable;
import dev.lanekeeper.processor.resolve.Source.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which values can be given for which parameters, without javac. */
final class FitsTest {

  private static final Declared OBJECT = Declared.of("java.lang", "Object");
  private static final Declared NUMBER = Declared.of("java.lang", "Number");
  private static final Declared INTEGER = Declared.of("java.lang", "Integer");
  private static final Declared LIST = Declared.of("java.util", "List");
  private static final Declared ROWS = LIST.with(INTEGER);
  private static final Declared PLAN = Declared.of("dev.lanekeeper.plan", "Plan");
  private static final Primitive INT = new Primitive("int");
  private static final Primitive LONG = new Primitive("long");

  private static final TypeTable TABLE =
      new TypeTable(
          Map.of(
              "int",
              List.of(INTEGER, NUMBER, OBJECT),
              INTEGER.text(),
              List.of(INTEGER, NUMBER, OBJECT),
              ROWS.text(),
              List.of(ROWS, Declared.of("java.util", "Collection").with(INTEGER), OBJECT)));

  private static boolean fits(TypeModel given, TypeModel wanted) {
    return Fits.fits(given, wanted, TABLE);
  }

  @Test
  void primitivesWidenAndBox() {
    assertThat(fits(INT, LONG)).isTrue();
    assertThat(fits(LONG, INT)).isFalse();
    assertThat(fits(INT, INTEGER)).isTrue();
    assertThat(fits(INT, NUMBER)).isTrue();
    assertThat(fits(INTEGER, LONG)).isTrue();
    assertThat(fits(INT, Declared.of("java.lang", "Long"))).isFalse();
  }

  @Test
  void typeArgumentsAreExactUnlessWildcardsTakeThem() {
    assertThat(fits(ROWS, LIST.with(NUMBER))).isFalse();
    assertThat(fits(ROWS, Declared.of("java.util", "Collection").with(INTEGER))).isTrue();
    assertThat(fits(ROWS, LIST.with(new Wildcard(Bound.EXTENDS, Optional.of(NUMBER))))).isTrue();
    assertThat(fits(ROWS, LIST.with(new Wildcard(Bound.EXTENDS, Optional.of(LIST))))).isFalse();
    assertThat(fits(ROWS, LIST.with(new Wildcard(Bound.EXTENDS, Optional.empty())))).isTrue();
  }

  @Test
  void arraysOfReferencesAreCovariant() {
    assertThat(fits(new Array(INTEGER), new Array(NUMBER))).isTrue();
    assertThat(fits(new Array(INT), new Array(LONG))).isFalse();
    assertThat(fits(new Array(INT), OBJECT)).isTrue();
  }

  @Test
  void unknownTypesAreToldByJavac() {
    assertThat(fits(new TypeModel.Broken("Missing"), INT)).isTrue();
  }

  @Test
  void listsAndTablesAreReadAsPlans() {
    Declared table = Declared.of("dev.lanekeeper.arrow", "ArrowTable");
    assertThat(Fits.reading(ROWS, PLAN.with(INTEGER), TABLE)).contains(Reading.ROWS);
    assertThat(Fits.reading(table, PLAN.with(INTEGER), TABLE)).contains(Reading.ROWS);
    assertThat(Fits.reading(ROWS, PLAN.with(NUMBER), TABLE)).isEmpty();
    assertThat(Fits.reading(ROWS, ROWS, TABLE)).contains(Reading.VALUE);
  }
}
