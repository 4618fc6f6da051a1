package dev.lanekeeper.processor;

import com.google.auto.service.AutoService;
import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.processor.sarif.Sarif;
import dev.lanekeeper.processor.sql.SqlCompilers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What javac sees of the processor: so little that a compilation in which nothing is annotated
 * loads no more than this class. The work is done in {@link Rounds}.
 */
@AutoService(Processor.class)
public final class NodeProcessor implements Processor {

  /** If null, the one that is packed with the processor. */
  private final @Nullable Supplier<SqlCompiler> sqlCompiler;

  private Map<String, String> options = Map.of();
  private @Nullable Sarif sarif;
  private @Nullable ProcessingEnvironment environment;
  private @Nullable Rounds rounds;

  /** Made by javac. */
  public NodeProcessor() {
    this(null);
  }

  NodeProcessor(@Nullable Supplier<SqlCompiler> sqlCompiler) {
    this.sqlCompiler = sqlCompiler;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Options.ENGINES, Options.SUBSTRAIT, Options.SARIF);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.lanekeeper.annotation.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public void init(ProcessingEnvironment given) {
    environment = given;
    options = given.getOptions();
    String file = options.get(Options.SARIF);
    if (file != null) {
      sarif().to(Path.of(file)); // the guard writes it, whether anything is annotated or not
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds == null) {
      rounds = rounds();
    }
    rounds.process(round);
    return false;
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable ExecutableElement member,
      @Nullable String text) {
    return List.of();
  }

  private Rounds rounds() {
    if (environment == null) {
      throw new IllegalStateException("processors are initialized before they process");
    }
    Supplier<SqlCompiler> compiler = sqlCompiler == null ? SqlCompilers::load : sqlCompiler;
    return new Rounds(environment, Options.of(options), compiler, sarif());
  }

  private Sarif sarif() {
    if (sarif == null) {
      sarif = Sarif.current();
    }
    return sarif;
  }
}
