package dev.lanekeeper.sample.codegraph.extract.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.lanekeeper.sample.codegraph.extract.collect.FileRows;
import dev.lanekeeper.sample.codegraph.extract.collect.RowWriter;
import dev.lanekeeper.sample.codegraph.extract.collect.Scope;
import dev.lanekeeper.sample.codegraph.extract.collect.SourceText;
import dev.lanekeeper.sample.codegraph.inputs.SourceFile;
import dev.lanekeeper.sample.codegraph.row.Problem;
import dev.lanekeeper.sample.codegraph.row.Reader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Parses batches of files. A batch is bounded, so that the trees of few files are in memory at a
 * time.
 */
public final class JavacReader {

  private static final List<String> OPTIONS = List.of("-proc:none", "-Xmaxerrs", "1000000");

  private JavacReader() {}

  /**
   * Returns what javac read of each file, in order. Whatever a file makes of javac's parser, the
   * other files are read: a batch that ends it is read again file by file.
   */
  public static List<JavacFile> read(List<SourceFile> batch) {
    try {
      return parse(batch);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      if (batch.size() > 1) {
        List<JavacFile> results = new ArrayList<>(batch.size());
        batch.forEach(file -> results.addAll(read(List.of(file))));
        return results;
      }
      String message = "javac's parser gave up: " + e.getClass().getSimpleName();
      SourceFile file = batch.get(0);
      return List.of(
          new JavacFile(
              Optional.empty(),
              List.of(new Problem(file.number(), Reader.JAVAC, "gave-up", message, 0, 0))));
    }
  }

  private static List<JavacFile> parse(List<SourceFile> batch) {
    Map<URI, TextObject> objects = new LinkedHashMap<>();
    batch.stream().map(TextObject::new).forEach(object -> objects.put(object.toUri(), object));
    ParseProblems problems = new ParseProblems(objects);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(Writer.nullWriter(), null, problems, OPTIONS, null, objects.values());
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<JavacFile> results = new ArrayList<>(batch.size());
    try {
      for (CompilationUnitTree unit : task.parse()) {
        TextObject object = Objects.requireNonNull(objects.get(unit.getSourceFile().toUri()));
        List<Problem> found = problems.of(object);
        results.add(
            found.isEmpty()
                ? new JavacFile(Optional.of(rows(object, unit, positions)), List.of())
                : new JavacFile(Optional.empty(), found));
      }
    } catch (IOException e) {
      throw new IllegalStateException("texts are in memory", e);
    }
    return results;
  }

  private static FileRows rows(
      TextObject object, CompilationUnitTree unit, SourcePositions positions) {
    SourceText text = object.text();
    RowWriter writer = new RowWriter(object.file(), text);
    Scope scope = Scope.ofFile(writer.rows().fileId(), text.text().length());
    new DeclarationScanner(writer, new TreeRanges(positions, unit, text)).scan(unit, scope);
    return writer.rows();
  }
}
