package dev.lanekeeper.benchmarks.datafusion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of Python with an open DataFusion session. It waits while it is not asked. */
final class PythonPeer implements AutoCloseable {

  private final Process process;
  private final OutputStream questions;
  private final BufferedReader answers;

  private PythonPeer(Process process) {
    this.process = process;
    questions = process.getOutputStream();
    answers = process.inputReader();
  }

  static PythonPeer start(List<String> command) throws IOException {
    return new PythonPeer(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** Makes a Parquet file a table. */
  void table(String name, Path file) throws IOException {
    ask("table " + name + " " + file, "");
  }

  /** Runs a query to the end of its rows. */
  Result query(String sql) throws IOException {
    double[] numbers = numbers(ask("query " + length(sql), sql));
    return new Result((long) numbers[0], numbers[1], (long) numbers[2]);
  }

  /** Runs a query many times; the result's time is the median. */
  Result repeat(int times, String sql) throws IOException {
    double[] numbers = numbers(ask("repeat " + times + " " + length(sql), sql));
    return new Result((long) numbers[0], numbers[1], 0);
  }

  private String ask(String line, String text) throws IOException {
    questions.write((line + "\n" + text).getBytes(StandardCharsets.UTF_8));
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("Python ended at: " + line + "\n" + text);
    }
    return answer;
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static double[] numbers(String answer) {
    return List.of(answer.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  @Override
  public void close() throws IOException {
    questions.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What a query did.
   *
   * @param rows how many came out
   * @param milliseconds its time within Python
   * @param bytes of Arrow that came out; 0 if they were not counted
   */
  record Result(long rows, double milliseconds, long bytes) {}
}
