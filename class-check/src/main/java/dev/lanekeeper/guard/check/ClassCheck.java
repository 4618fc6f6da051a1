package dev.lanekeeper.guard.check;

import dev.lanekeeper.guard.BypassTerms;
import dev.lanekeeper.guard.RawApi;
import dev.lanekeeper.guard.RawApis;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guard's rules over compiled classes, whoever compiled them: for builds whose compiler is not
 * javac, for generated code, and as the proof that every class was looked at. Immutable; each
 * {@code with} gives another one.
 */
public final class ClassCheck {

  private final List<Path> classes;
  private final List<Path> classPath;
  private final Settings settings;

  private ClassCheck(List<Path> classes, List<Path> classPath, Settings settings) {
    this.classes = classes;
    this.classPath = classPath;
    this.settings = settings;
  }

  /**
   * Returns a check.
   *
   * @param classes folders and jars whose classes are checked
   * @param classPath folders and jars that these classes use
   */
  public static ClassCheck of(List<Path> classes, List<Path> classPath) {
    LocalDate today = BypassTerms.today(null, System.getenv());
    Settings settings = new Settings(RawApis.with(List.of()), false, today, -1, null);
    return new ClassCheck(List.copyOf(classes), List.copyOf(classPath), settings);
  }

  /** Judges {@code until} on a day, not on {@code SOURCE_DATE_EPOCH} or today. */
  public ClassCheck withToday(LocalDate today) {
    return with(
        settings.rawApis(), settings.everywhere(), today, settings.ceiling(), settings.baseline());
  }

  /** Takes more for raw access: {@code type}, {@code package.*} or {@code type#method|method}. */
  public ClassCheck withRawApis(List<String> more) {
    List<RawApi> all = RawApis.with(more);
    return with(
        all, settings.everywhere(), settings.today(), settings.ceiling(), settings.baseline());
  }

  /** Takes every package for a lane scope. */
  public ClassCheck withEveryPackage() {
    return with(
        settings.rawApis(), true, settings.today(), settings.ceiling(), settings.baseline());
  }

  /** Allows so many bypasses at most; LK309 if there are more. */
  public ClassCheck withCeiling(int most) {
    return with(
        settings.rawApis(), settings.everywhere(), settings.today(), most, settings.baseline());
  }

  /** Lets the violations in a file pass, which {@link CheckResult#baseline} gave. */
  public ClassCheck withBaseline(Path file) {
    return with(
        settings.rawApis(), settings.everywhere(), settings.today(), settings.ceiling(), file);
  }

  private ClassCheck with(
      List<RawApi> raw, boolean everywhere, LocalDate today, int ceiling, @Nullable Path baseline) {
    return new ClassCheck(
        classes, classPath, new Settings(raw, everywhere, today, ceiling, baseline));
  }

  /** Reads and checks all classes. */
  public CheckResult run() {
    List<Path> all = new ArrayList<>(classes);
    all.addAll(classPath);
    try (ClassIndex index = new ClassIndex(all)) {
      return new Checking(index, settings).check(ClassNames.in(classes));
    }
  }
}
