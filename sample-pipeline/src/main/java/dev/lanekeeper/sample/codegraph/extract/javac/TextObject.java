package dev.lanekeeper.sample.codegraph.extract.javac;

import dev.lanekeeper.sample.codegraph.extract.collect.SourceText;
import dev.lanekeeper.sample.codegraph.inputs.SourceFile;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** Gives javac a file's text from memory. */
final class TextObject extends SimpleJavaFileObject {

  private final SourceFile file;
  private final SourceText text;

  TextObject(SourceFile file) {
    super(URI.create("source:///" + file.number() + Kind.SOURCE.extension), Kind.SOURCE);
    this.file = file;
    this.text = new SourceText(file.text());
  }

  SourceFile file() {
    return file;
  }

  SourceText text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text.text();
  }
}
