package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a measuring program tells the one that started it: named numbers, as one line. */
public final class Numbers {

  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Reads the line of another process. */
  public static Numbers parse(String line) throws IOException {
    Numbers numbers = new Numbers();
    String[] words = line.split(" ", -1);
    try {
      for (int i = 0; i < words.length; i += 2) {
        numbers.put(words[i], Double.parseDouble(words[i + 1]));
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("not a line of numbers: " + line, e);
    }
    return numbers;
  }

  public void put(String name, double value) {
    values.put(name, value);
  }

  /**
   * Returns a number.
   *
   * @throws IOException if nothing of that name was measured
   */
  public double get(String name) throws IOException {
    Double value = values.get(name);
    if (value == null) {
      throw new IOException("nothing called " + name + " was measured");
    }
    return value;
  }

  /** Returns the line. */
  public String line() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue())
        .collect(Collectors.joining(" "));
  }
}
