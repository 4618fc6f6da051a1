package dev.lanekeeper.processor.sarif;

import dev.lanekeeper.diagnostic.Code;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of SARIF 2.1.0: same diagnostics, same bytes. */
final class SarifLog {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifLog() {}

  /**
   * Returns a log.
   *
   * @param base the folder that files are named from: where javac runs
   */
  static Map<String, Object> of(List<Result> results, List<String> notes, Path base) {
    List<Code> codes = results.stream().map(Result::code).distinct().sorted().toList();
    boolean failed = codes.contains(Code.LK900);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put(
        "tool",
        object(
            "driver",
            object("name", "Lanekeeper", "rules", codes.stream().map(SarifLog::rule).toList())));
    run.put(
        "invocations",
        List.of(
            object(
                "executionSuccessful",
                !failed,
                "toolExecutionNotifications",
                notes.stream().map(SarifLog::note).toList())));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "results", results.stream().map(result -> result(result, codes, base.toUri())).toList());
    return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
  }

  private static Map<String, Object> rule(Code code) {
    return object("id", code.name(), "shortDescription", object("text", code.title()));
  }

  private static Map<String, Object> note(String text) {
    return object("level", "note", "message", object("text", text));
  }

  private static Map<String, Object> result(Result result, List<Code> codes, URI base) {
    Map<String, Object> location = new LinkedHashMap<>();
    result
        .region()
        .ifPresent(
            region ->
                location.put(
                    "physicalLocation",
                    object(
                        "artifactLocation",
                        object("uri", base.relativize(region.file()).toString()),
                        "region",
                        region(region))));
    if (!result.element().isEmpty()) {
      location.put("logicalLocations", List.of(object("fullyQualifiedName", result.element())));
    }
    return object(
        "ruleId",
        result.code().name(),
        "ruleIndex",
        codes.indexOf(result.code()),
        "level",
        result.error() ? "error" : "warning",
        "message",
        object("text", result.text()),
        "locations",
        location.isEmpty() ? List.of() : List.of(location));
  }

  private static Map<String, Object> region(Region region) {
    return object(
        "startLine",
        region.line(),
        "startColumn",
        region.column(),
        "endLine",
        region.endLine(),
        "endColumn",
        region.endColumn());
  }

  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return object;
  }
}
