package dev.lanekeeper.processor.read;

import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Sources;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.QueryModel;
import dev.lanekeeper.processor.model.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds the files of queries: beside the source, else, where the compiler does not tell where that
 * is, in the folder of the same package on the source path, among the classes, or on the class
 * path.
 */
final class QueryFiles {

  /** No way out of the folder, and nothing that systems read in different ways. */
  private static final Pattern RELATIVE = Pattern.compile("[^/\\\\:]+(/[^/\\\\:]+)*");

  private static final List<JavaFileManager.Location> LOCATIONS =
      List.of(
          StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

  private static final String MARK = "\uFEFF";

  private final Elements elements;
  private final Filer filer;
  private final Sources sources;

  QueryFiles(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.filer = environment.getFiler();
    this.sources = new Sources(environment);
  }

  /**
   * Reads a file.
   *
   * @param node whose query it holds
   * @param name as written
   * @param place where it is named
   */
  QueryModel read(Element node, String name, Place place) {
    if (!RELATIVE.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
      return QueryModel.unreadable(
          "'" + Printable.of(name) + "' is no path that goes down from the source's folder", place);
    }
    try {
      Optional<Path> beside = sources.file(node).map(source -> source.resolveSibling(name));
      if (beside.isPresent() && Files.exists(beside.get())) {
        return query(
            node,
            Files.readAllBytes(beside.get()),
            new TextFile(name, beside.get().toUri()),
            place);
      }
      for (JavaFileManager.Location location : LOCATIONS) {
        Optional<FileObject> file = find(location, node, name);
        if (file.isPresent()) {
          return query(node, read(file.get()), new TextFile(name, file.get().toUri()), place);
        }
      }
      return QueryModel.unreadable(
          "there is no file '" + Printable.of(name) + "' beside the source", place);
    } catch (CharacterCodingException notText) {
      return QueryModel.unreadable("'" + Printable.of(name) + "' is not UTF-8", place);
    } catch (IOException failed) {
      return QueryModel.unreadable(
          "'" + Printable.of(name) + "' cannot be read: " + Printable.of(failed.toString()), place);
    }
  }

  private static QueryModel query(Element node, byte[] bytes, TextFile file, Place place)
      throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return QueryModel.of(
        file,
        text.startsWith(MARK) ? text.substring(MARK.length()) : text,
        Nullness.within(node).isMarked(),
        place);
  }

  private static byte[] read(FileObject file) throws IOException {
    try (InputStream bytes = file.openInputStream()) {
      return bytes.readAllBytes();
    }
  }

  private Optional<FileObject> find(JavaFileManager.Location location, Element node, String name) {
    try {
      String packageName = elements.getPackageOf(node).getQualifiedName().toString();
      FileObject file = filer.getResource(location, packageName, name);
      file.openInputStream().close(); // some compilers say only now that there is none
      return Optional.of(file);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException notThere) {
      return Optional.empty();
    }
  }
}
