package dev.lanekeeper.sample.codegraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One run of the command line, and what it printed. */
record GraphRun(int exit, String out, String err) {

  static GraphRun of(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(stream(out), stream(err), words);
    return new GraphRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Returns the number in the line that starts with a name; 0 if there is no such line. */
  int count(String name) {
    return out.lines()
        .filter(line -> line.matches(name + " +[\\d,]+"))
        .mapToInt(line -> Integer.parseInt(line.replaceAll(".* ", "").replace(",", "")))
        .findFirst()
        .orElse(0);
  }

  /** Returns the lines with the tables' digests. */
  String digests() {
    return String.join("\n", out.lines().filter(line -> line.contains(" sha256 ")).toList());
  }

  static Path folder(Path root, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = root.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    return root;
  }

  static Path jar(Path target, Map<String, String> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (String name : files.keySet()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return target;
  }
}
