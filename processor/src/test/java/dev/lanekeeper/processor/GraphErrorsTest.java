package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** LK101 to LK105: what javac prints for wrong graphs, with file, line and column. */
final class GraphErrorsTest {

  @Test
  void unknownNameTellsNearestByNameAndByType() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import java.util.List;
            @Pipeline
            interface Shop {
              @Node static List<String> orders() { return List.of(); }
              @Node static List<String> returns() { return List.of(); }
              @Node static int count(List<String> ordrs) { return ordrs.size(); }
              @Node static int late(@From("a\\"b\\n") double rate) { return 1; }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:8:39 [LK101] No node or input is named 'ordrs' (did you mean 'orders'?). Node 'count' of Shop takes it as List<String>; of that type: 'orders', 'returns'.
              fix: Name an existing node, add a @Node method of that name, or mark the parameter @Input.""",
            """
            Shop.java:9:48 [LK101] No node or input is named 'a"b\\n'. Node 'late' of Shop takes it as double; of that type: 'count'.
              fix: Name an existing node, add a @Node method of that name, or mark the parameter @Input.""");
  }

  @Test
  void typesThatDoNotFitArePrintedInFull() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import java.util.List;
            @Pipeline
            interface Shop {
              @Node static List<Integer> orders() { return List.of(); }
              @Node static List<String> names() { return List.of(); }
              @Node static int count(List<String> orders) { return 1; }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:8:39 [LK102] Parameter 'orders' of node 'count' is java.util.List<java.lang.String>, but node 'orders' gives java.util.List<java.lang.Integer>.
              fix: Change one of the two types, or take another node with @From: of that type are 'names'.""");
  }

  @Test
  void cycleComesFirstAndNothingFollowsFromIt() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline
            interface Shop {
              @Node static int other(int missing) { return 1; }
              @Node static int a(int b) { return b; }
              @Node static int b(int c) { return c; }
              @Node static int c(int a) { return a; }
              @Node static int self(int self) { return self; }
              @Node static int reader(int a) { return a; }
            }
            """);

    assertThat(wrong.errors()).hasSize(3);
    assertThat(wrong.errors().get(0))
        .isEqualTo(
            """
            Shop.java:6:26 [LK103] Nodes need each other in a circle: a -> b -> c -> a.
              fix: Take one of these edges out: no node can need its own result.""");
    assertThat(wrong.errors().get(1))
        .startsWith("Shop.java:9:29 [LK103] Nodes need each other in a circle: self -> self.");
    assertThat(wrong.errors().get(2)).startsWith("Shop.java:5:30 [LK101]");
  }

  @Test
  void longCycleIsShortened() {
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      nodes.append("  @Node static int n%d(int n%d) { return 1; }\n".formatted(i, (i + 1) % 1000));
    }
    Compilation wrong =
        Compilation.of(
            "package shop;\nimport dev.lanekeeper.annotation.*;\n@Pipeline interface Shop {\n"
                + nodes
                + "}\n");

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:4:27 [LK103] Nodes need each other in a circle: n0 -> n1 -> n2 -> ")
        .contains("-> n11 -> ... 983 more ... -> n995 ->")
        .contains("-> n999 -> n0.");
  }

  @Test
  void twoNodesOfOneNameInTwoTypes() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @NodeLibrary
            interface Extract {
              @Node static int orders() { return 1; }
              @Node static int twice(int orders) { return 2 * orders; }
            }
            """,
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline(nodes = Extract.class)
            interface Shop {
              @Node static String orders() { return ""; }
              @Node static String reader(int orders) { return ""; }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Extract.java:5:20 [LK104] Two nodes are named 'orders': Shop.orders and Extract.orders.
              fix: Rename one of them.""");
  }

  @Test
  void oneInputWithTwoTypesOrDefaults() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline
            interface Shop {
              @Node static int a(@Input int limit, @Input(orElse = "x") String name) { return 1; }
              @Node static int b(@Input long limit, @Input(orElse = "y") String name) { return 1; }
              @Node static int c(int limit, String name) { return 1; }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:6:34 [LK105] Input 'limit' is long here, but int in Shop.a.
              fix: Give the input one type, or use two names.""",
            """
            Shop.java:6:69 [LK105] Input 'name' is java.lang.String or else "y" here, but java.lang.String or else "x" in Shop.a.
              fix: Give the input one type, or use two names.""");
  }

  @Test
  void apiIsThereInSpiteOfErrors() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            @Pipeline
            interface Shop {
              record Order(long id) {}
              @Node static Plan<Order> orders(@Input String file) { return Plan.values(java.util.List.of(), Order.class); }
              @Node static int count(int oders) { return 1; }
              @Node static int close() { return 1; }
            }
            """,
            """
            package shop;
            class Main {
              static final ShopWiring WIRING = ShopWiring.builder().file("x").build();
              static final Object COLUMN = ShopColumns.Order.id;
              int count() { return WIRING.count(); }
            }
            """);

    assertThat(wrong.errors())
        .hasSize(2)
        .anyMatch(error -> error.startsWith("Shop.java:8:30 [LK101]"))
        .anyMatch(error -> error.startsWith("Shop.java:9:20 [LK107]"));
    assertThat(wrong.file("shop/ShopWiring.java"))
        .contains("throw BrokenSource.failure(\"Shop.count\", \"LK101, LK107\");");
  }
}
