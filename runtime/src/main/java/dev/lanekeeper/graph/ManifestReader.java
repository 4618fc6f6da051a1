package dev.lanekeeper.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the manifest that the processor writes. Fields that it does not know are passed over. */
final class ManifestReader {

  private ManifestReader() {}

  static Graph read(InputStream manifest) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(manifest)) {
      json.nextToken();
      if (!(value(json) instanceof Map<?, ?> root)) {
        throw new IOException("not a manifest");
      }
      return new Graph(
          text(root, "pipeline"),
          list(root, "inputs").stream().map(ManifestReader::input).toList(),
          list(root, "nodes").stream().map(ManifestReader::node).toList());
    } catch (ClassCastException | IllegalArgumentException notOurs) {
      throw new IOException("not a manifest", notOurs);
    }
  }

  private static GraphInput input(Map<?, ?> input) {
    return new GraphInput(text(input, "name"), text(input, "type"), optional(input, "orElse"));
  }

  private static GraphNode node(Map<?, ?> node) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (node.get("tags") instanceof Map<?, ?> written) {
      written.forEach((name, tag) -> tags.put(String.valueOf(name), String.valueOf(tag)));
    }
    List<Map<?, ?>> parameters = list(node, "parameters");
    return new GraphNode(
        text(node, "name"),
        text(node, "method"),
        text(node, "type"),
        Boolean.TRUE.equals(node.get("sink")),
        Boolean.TRUE.equals(node.get("materialize")),
        tags,
        parameters.stream().flatMap(one -> optional(one, "node").stream()).distinct().toList(),
        parameters.stream().flatMap(one -> optional(one, "input").stream()).distinct().toList(),
        parameters.stream().anyMatch(one -> Boolean.TRUE.equals(one.get("lane"))),
        optional(node, "sql"),
        new ColumnsReader(sources(parameters)).read(node));
  }

  private static Map<String, String> sources(List<Map<?, ?>> parameters) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Map<?, ?> parameter : parameters) {
      optional(parameter, "node")
          .or(() -> optional(parameter, "input"))
          .ifPresent(source -> sources.put(text(parameter, "name"), source));
    }
    return sources;
  }

  static String text(Map<?, ?> map, String key) {
    return optional(map, key).orElse("");
  }

  static Optional<String> optional(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static List<Map<?, ?>> list(Map<?, ?> map, String key) {
    List<Map<?, ?>> items = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      list.forEach(item -> items.add((Map<?, ?>) item));
    }
    return items;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          map.put(name, value(json));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("unexpected " + json.currentToken());
    };
  }
}
