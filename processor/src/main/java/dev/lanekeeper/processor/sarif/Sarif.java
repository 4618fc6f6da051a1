package dev.lanekeeper.processor.sarif;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostics of one compilation. Processor and guard run in javac's one thread and share one;
 * the guard, which hears of the compilation's end, writes it. Where there is no guard, the
 * processor writes its own.
 */
public final class Sarif {

  private static final ThreadLocal<@Nullable Sarif> SHARED = new ThreadLocal<>();

  private final Set<Result> results = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final Optional<Regions> regions;
  private @Nullable Path file;

  private Sarif(Optional<Regions> regions) {
    this.regions = regions;
  }

  /** Opens what this thread's compilation shares; {@link #end} closes it. */
  public static Sarif share(Regions regions) {
    Sarif shared = new Sarif(Optional.of(regions));
    SHARED.set(shared);
    return shared;
  }

  /** Returns whether this thread's compilation has a shared one. */
  public static boolean isShared() {
    return SHARED.get() != null;
  }

  /** Returns the shared one, or one of the caller's own. */
  public static Sarif current() {
    Sarif shared = SHARED.get();
    return shared == null ? new Sarif(Optional.empty()) : shared;
  }

  /** Says where it is written; nothing is written if nobody does. */
  public void to(Path target) {
    file = target;
  }

  /** Adds a diagnostic that stands somewhere. */
  public void add(Code code, boolean error, String text, Optional<Region> region) {
    results.add(new Result(code, error, text, "", region));
  }

  /** Adds a diagnostic about an element, or an annotation of it, or a value of that. */
  public void add(
      Code code,
      boolean error,
      String text,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    Optional<Region> region = regions.flatMap(known -> known.of(element, annotation, value));
    results.add(new Result(code, error, text, element.toString(), region));
  }

  /** Adds something about the run itself. */
  public void note(String text) {
    notes.add(text);
  }

  /**
   * Writes the file, if there is to be one.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write() {
    if (file == null) {
      return;
    }
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path base = Path.of("").toAbsolutePath();
      Files.writeString(target, Json.of(SarifLog.of(List.copyOf(results), notes, base)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Ends the sharing, and writes the file. */
  public void end() {
    SHARED.remove();
    write();
  }
}
