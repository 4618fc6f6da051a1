package dev.lanekeeper.processor.write;

import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.query.Lineages;
import dev.lanekeeper.processor.query.Queries;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.write.GeneratedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes all files of a pipeline or library. The same model gives the same bytes. */
public final class Generator {

  private final Lineages lineages;
  private final Optional<String> codes;

  /**
   * Makes a generator.
   *
   * @param lineages where columns come from
   * @param codes of the errors found; if there are any, the API is written, and fails with them
   *     when it is called
   */
  public Generator(Lineages lineages, List<String> codes) {
    this.lineages = lineages;
    this.codes = codes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", codes));
  }

  /** Writes the wiring, columns and manifest of a pipeline. */
  public List<GeneratedFile> pipeline(Resolution graph, Queries queries) {
    LibraryModel own = graph.pipeline().own();
    List<GeneratedFile> files = new ArrayList<>();
    SourceText wiring = new SourceText();
    files.add(source(own, new WiringWriter(graph, queries, codes).write(wiring), wiring));
    ColumnsWriter.write(own, queries).ifPresent(columns -> files.add(source(own, columns)));
    if (codes.isEmpty()) {
      files.add(
          new GeneratedFile(
              Kind.RESOURCE,
              ManifestWriter.path(own.type()),
              new ManifestWriter(graph, queries, lineages).write()));
    }
    return files;
  }

  /** Writes the queries, descriptor and columns of a library. */
  public List<GeneratedFile> library(LibraryModel library, Queries queries) {
    List<GeneratedFile> files = new ArrayList<>();
    SourceText text = new SourceText();
    files.add(source(library, LibraryWriter.write(library, queries, codes, text), text));
    ColumnsWriter.write(library, queries).ifPresent(columns -> files.add(source(library, columns)));
    return files;
  }

  private static GeneratedFile source(LibraryModel owner, TypeSpec type) {
    return source(owner, type, new SourceText());
  }

  private static GeneratedFile source(LibraryModel owner, TypeSpec type, SourceText file) {
    String packageName = owner.type().packageName();
    String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
    return new GeneratedFile(Kind.SOURCE, name, file.of(packageName, type));
  }
}
