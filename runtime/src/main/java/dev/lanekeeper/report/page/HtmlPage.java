package dev.lanekeeper.report.page;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/**
 * A page that needs nothing but itself and opens from disk.
 *
 * @param title the heading
 * @param subtitle a line below it
 * @param body the markup below that
 */
public record HtmlPage(String title, String subtitle, Html body) {

  /**
   * Writes the page: beside the file first, so that there is either all of it or what was there
   * before.
   *
   * @throws LaneException LK410 if the file cannot be written
   */
  public Path write(Path file) {
    Path whole = file.toAbsolutePath();
    Path beside = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID());
    try {
      try {
        // Bytes by hand: half a surrogate pair in a message must not keep the page from being
        // written.
        Files.write(beside, html().getBytes(StandardCharsets.UTF_8));
        Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      return file;
    } catch (IOException e) {
      throw new LaneException(
          Code.LK410,
          Code.LK410.message("'" + file + "' cannot be written: " + e),
          "Give a folder that exists and can be written to.",
          e);
    }
  }

  /** Returns the page's markup. */
  public String html() {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", title + " · " + subtitle);
    html.raw("\n<style>\n").raw(resource("page.css")).raw("</style>\n</head>\n<body>\n<main>\n");
    html.raw("<header>").element("h1", title).raw("<p class=\"subtitle\">").text(subtitle);
    html.raw("</p></header>\n").raw(body.toString());
    html.raw("</main>\n<script>\n\"use strict\";\n")
        .raw(resource("details.js"))
        .raw(resource("lineage.js"));
    html.raw(resource("picture.js")).raw(resource("page.js"));
    html.raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
