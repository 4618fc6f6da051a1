package dev.lanekeeper.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.lineage.Shop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a change of a manifest breaks readers, and whom. */
@SuppressWarnings("NullAway.Init")
final class GraphDiffTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "total", "type": "decimal(38,2)", "nullable": true, "from" | {"name": "sum", "type": "decimal(38,2)", "nullable": true, "from" | column revenue.total: dropped; breaks its readers, and callers of the accessor: it is not there; read by top (Java: it may read it); scores: score TRANSFORMATION
          "day", "type": "date"         | "day", "type": "timestamp"    | column orders.day: date became timestamp; breaks its readers: values of the old type are expected; read by recent FILTER
          "decimal(18,2)"               | "decimal(16,2)"               | column orders.amount: decimal(18,2) became decimal(16,2); breaks its readers: values of the old type are expected; read by recent: amount TRANSFORMATION
          "decimal(18,2)"               | "decimal(20,3)"               | column orders.amount: decimal(18,2) became decimal(20,3); compatible: every old value is one of the new type
          "id", "type": "int32"         | "id", "type": "int64"         | column orders.id: int32 became int64; compatible: every old value is one of the new type
          "day", "type": "date", "nullable": false | "day", "type": "date", "nullable": true | column orders.day: may be null now; breaks its readers: they expect a value; read by recent FILTER
          "note", "type": "text", "nullable": true | "note", "type": "text", "nullable": false | column orders.note: is never null now; compatible: readers that take nulls take values
          {"name": "note", "type"       | {"name": "more", "type": "text", "nullable": true}, {"name": "note", "type" | column orders.more: added, text; compatible: nobody reads it yet
          "name": "scores"              | "name": "marks"               | node scores: removed, or renamed to marks; breaks callers of its accessor
          "type": "Plan<Score>"         | "type": "List<Score>"         | node scores: type Plan<Score> became List<Score>; breaks callers of its accessor: it gives another type
          "tags": {"kind": "table"}     | "tags": {}                    | node top: tag kind=table removed; breaks whoever finds the node by it
          "layer": "inputs"             | "layer": "sources"            | node orders: tag layer=inputs became sources; compatible: nothing is found by it alone
          "artifact": "orders"          | "artifact": "purchases"       | node orders: tag artifact=orders became purchases; breaks whoever finds the node by it
          "tags": {"kind": "table"}     | "tags": {"kind": "table", "owner": "me"} | node top: tag owner=me added; compatible: nothing is found by it alone
          {"name": "file", "type": "java.nio.file.Path"}, | {"name": "file", "type": "java.nio.file.Path"}, {"name": "until", "type": "int"}, | input until: added without a default; breaks every builder: it must be given
          {"name": "file", "type": "java.nio.file.Path"}, | {"name": "file", "type": "java.nio.file.Path"}, {"name": "until", "type": "int", "orElse": "1"}, | input until: added with a default; compatible: whoever does not give it gets the default
          {"name": "file", "type": "java.nio.file.Path"}, | {"name": "path", "type": "java.nio.file.Path", "orElse": "x"}, | input file: removed; breaks whoever gives it: the builder has no such step; read by orders
          {"name": "file", "type": "java.nio.file.Path"}, | {"name": "file", "type": "java.io.File"}, | input file: type java.nio.file.Path became java.io.File; breaks whoever gives it: it is of another type; read by orders
          , "orElse": "2026-01-01"      | ``                            | input since: default taken away; breaks builders that did not give it
          "2026-01-01"                  | "2026-02-01"                  | input since: default became "2026-02-01"; compatible: it is given or has a default, as before
          "sink": true, "materialize": false, "tags": {"kind": "table"} | "sink": false, "materialize": true, "tags": {"kind": "table"} | node top: is no sink any more; compatible: it runs as before with what reads it
          "column": "amount", "kinds": ["AGGREGATION"] | "column": "id", "kinds": ["AGGREGATION"] | column revenue.total: came from recent.amount AGGREGATION, comes from recent.id AGGREGATION; compatible: it has the same name and type; look whether it means the same
          {"name": "id", "type": "int32", "nullable": false, "from": [{"relation": "all", "column": "id", "kinds": ["IDENTITY"]}]}, {"name": "amount", "type": "decimal(18,2)", "nullable": true, "from": [{"relation": "all", "column": "amount", "kinds": ["TRANSFORMATION"]}]} | {"name": "amount", "type": "decimal(18,2)", "nullable": true, "from": [{"relation": "all", "column": "amount", "kinds": ["TRANSFORMATION"]}]}, {"name": "id", "type": "int32", "nullable": false, "from": [{"relation": "all", "column": "id", "kinds": ["IDENTITY"]}]} | node recent: columns stand in another order; compatible: columns are found by name
          """)
  void oneChange(String old, String now, String expected) {
    String text = Shop.text().replaceAll(",\\s+", ", ");
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    String changed = text.substring(0, at) + now + text.substring(at + old.length());

    List<GraphChange> changes = diff(text, changed).changes();

    assertThat(changes).first().extracting(GraphChange::describe).isEqualTo(expected);
    assertThat(changes.get(0).breaking()).isEqualTo(expected.contains("; breaks "));
  }

  @Test
  void nothingChangesBetweenEqualManifests() {
    GraphDiff diff = diff(Shop.text(), Shop.text());

    assertThat(diff.changes()).isEmpty();
  }

  @Test
  void newNodesBreakNobodyAndGoneOnesTheirReaders() {
    String without =
        Shop.text()
            .replace("\"name\": \"revenue\", \"method\"", "\"name\": \"income\", \"method\"");

    assertThat(diff(Shop.text(), without).breaking())
        .extracting(GraphChange::describe)
        .containsExactly(
            "node revenue: removed, or renamed to income; breaks callers of its accessor;"
                + " read by top; scores");
    assertThat(diff(Shop.text(), without).compatible())
        .extracting(GraphChange::describe)
        .contains("node income: added; compatible: nobody reads it yet");
  }

  @Test
  void whatIsNoManifestIsTold() {
    assertThatThrownBy(() -> Graph.read(folder.resolve("nothing.json")))
        .hasMessageContaining("[LK503] ")
        .hasMessageContaining("nothing.json is missing, or no manifest of a pipeline.");
    assertThatThrownBy(() -> Shop.graph("[]", folder)).hasMessageContaining("[LK503]");
    assertThatThrownBy(() -> Shop.graph("{\"nodes\": [{", folder)).hasMessageContaining("[LK503]");
  }

  private GraphDiff diff(String before, String after) {
    return GraphDiff.between(Shop.graph(before, folder), Shop.graph(after, folder));
  }
}
