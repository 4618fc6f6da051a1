package dev.lanekeeper.benchmarks.compile;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Asks for the annotations that our processor asks for, and does nothing: what it costs, javac
 * takes for having any processor at all.
 */
@SupportedAnnotationTypes("dev.lanekeeper.annotation.*")
public final class IdleProcessor extends AbstractProcessor {
  /** Made by javac. */
  public IdleProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return false;
  }
}
