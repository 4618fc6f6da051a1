package dev.lanekeeper.processor;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Diagnostics;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.guard.LaneGuard;
import dev.lanekeeper.processor.write.GeneratedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes generated files, each once. */
final class Output {

  private final Filer filer;
  private final Places places;
  private final Diagnostics diagnostics;

  Output(Filer filer, Places places, Diagnostics diagnostics) {
    this.filer = filer;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /**
   * Writes files.
   *
   * @param origin the pipeline or library that they are made from
   */
  void write(TypeElement origin, List<GeneratedFile> files) {
    for (GeneratedFile file : files) {
      try (OutputStream out = open(origin, file).openOutputStream()) {
        out.write(file.text().getBytes(StandardCharsets.UTF_8));
      } catch (FilerException taken) {
        diagnostics.add(
            List.of(
                new Problem(
                    Code.LK107,
                    places.at(origin),
                    Code.LK107.message(file.name(), "is taken, but is where generated code goes"),
                    Code.LK107.fix())));
      } catch (IOException failed) {
        throw new UncheckedIOException(file.name(), failed);
      }
    }
  }

  private FileObject open(TypeElement origin, GeneratedFile file) throws IOException {
    return switch (file.kind()) {
      case SOURCE -> {
        FileObject source = filer.createSourceFile(file.name(), origin);
        LaneGuard.wrote(source);
        yield source;
      }
      case RESOURCE -> filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.name(), origin);
    };
  }
}
