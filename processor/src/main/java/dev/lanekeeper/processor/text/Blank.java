package dev.lanekeeper.processor.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A source that a parser reads as blanks and a little code behind them. Whoever asks later, to show
 * a line of it, gets the text that the blanks stand for.
 */
final class Blank extends SimpleJavaFileObject {

  /** Nothing is on that path, so that nobody's plugin takes the code for the user's. */
  private static final List<String> NO_PLUGINS =
      List.of("-proc:none", "-processorpath", "lanekeeper-has-none");

  private static final Pattern VISIBLE = Pattern.compile("[^\n\r]");

  private final String parsed;
  private final String shown;
  private boolean isParsed;

  private Blank(URI uri, String parsed, String shown) {
    super(uri, Kind.SOURCE);
    this.parsed = parsed;
    this.shown = shown;
  }

  /** Makes one that has a file's lines and no code. */
  static Blank of(URI file, String text) {
    return new Blank(file, VISIBLE.matcher(text).replaceAll(" "), text);
  }

  /** Makes one that has code behind a number of blanks. */
  static Blank before(int blanks, String code) {
    String text = " ".repeat(blanks) + code;
    return new Blank(URI.create("string:///A.java"), text, text);
  }

  /** Returns the tree; empty if there is no compiler to read it. */
  Optional<CompilationUnitTree> parse() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.empty();
    }
    try (JavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask) compiler.getTask(null, files, null, NO_PLUGINS, null, List.of(this));
      CompilationUnitTree unit = task.parse().iterator().next();
      isParsed = true;
      return Optional.of(unit);
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return isParsed ? shown : parsed;
  }
}
