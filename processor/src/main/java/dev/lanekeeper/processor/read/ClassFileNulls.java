package dev.lanekeeper.processor.read;

import dev.lanekeeper.processor.diagnostic.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Finds the marks about null that javac leaves out of records of class files. */
final class ClassFileNulls {

  private static final int READS_THEM_ITSELF = 22;

  private final ProcessingEnvironment environment;
  private final boolean needed;

  ClassFileNulls(ProcessingEnvironment environment) {
    this.environment = environment;
    this.needed = Runtime.version().feature() < READS_THEM_ITSELF;
  }

  /**
   * Returns the marks of a record's components, as {@link TypeMarks} writes them; none if javac
   * knows them, or no class file can be found.
   */
  Set<String> of(TypeElement type) {
    if (!needed || !new Sources(environment).isClassFile(type)) {
      return Set.of();
    }
    String name = environment.getElementUtils().getBinaryName(type).toString();
    int dot = name.lastIndexOf('.');
    String home = dot < 0 ? "" : name.substring(0, dot);
    String file = name.substring(dot + 1) + ".class";
    try (InputStream classFile =
        environment
            .getFiler()
            .getResource(StandardLocation.CLASS_PATH, home, file)
            .openInputStream()) {
      return TypeMarks.read(classFile);
    } catch (IOException | IllegalArgumentException notOnTheClassPath) {
      return Set.of();
    }
  }
}
