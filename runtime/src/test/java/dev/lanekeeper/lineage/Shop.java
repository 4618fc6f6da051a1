package dev.lanekeeper.lineage;

import dev.lanekeeper.graph.Graph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The manifest of a small pipeline: orders, recent ones, their revenue, and two readers of it. */
public final class Shop {

  private Shop() {}

  /** Returns the manifest's text. */
  public static String text() {
    try (InputStream manifest =
        Objects.requireNonNull(Shop.class.getResourceAsStream("shop.json"))) {
      return new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the graph of a manifest. */
  public static Graph graph(String text, Path folder) {
    try {
      return Graph.read(Files.writeString(folder.resolve("shop.Shop.json"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
