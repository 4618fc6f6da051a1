package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LK106 to LK109: what javac prints for nodes, names and tags that cannot be used. */
final class NodeErrorsTest {

  private static Compilation compile(String member) {
    return Compilation.of(
        """
        package shop;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        import java.util.*;
        @Pipeline
        interface Shop {
          record Row(long id) {}
          %s
        }
        """
            .formatted(member));
  }

  private static List<String> errors(String member) {
    return compile(member).errors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @Node default int a() { return 1; }                       | 8:21 [LK106] Node 'Shop.a' is an instance method.
          @Node int a();                                            | 8:13 [LK106] Node 'Shop.a' is abstract, but has no @Sql.
          @Node @Sql("select 1") static Plan<Row> a() { return null; } | 8:43 [LK106] Node 'Shop.a' has @Sql and a body.
          @Sql("select 1 as id") Plan<Row> a();                     | 8:36 [LK106] Node 'Shop.a' has @Sql but not @Node.
          @Node private static int a() { return 1; }                | 8:28 [LK106] Node 'Shop.a' is private.
          @Node static int a(int... numbers) { return 1; }          | 8:20 [LK106] Node 'Shop.a' has a variable number of arguments.
          @Node static <T> T a() { return null; }                   | 8:22 [LK106] Node 'Shop.a' has type parameters.
          @Node static void a() {}                                  | 8:21 [LK106] Node 'Shop.a' returns void.
          @Node static Iterator<String> a() { return null; }        | 8:33 [LK106] Node 'Shop.a' returns a one-shot reader, which its readers could use only once between them.
          @Node(materialize = true) static int a() { return 1; }    | 8:40 [LK106] Node 'Shop.a' is marked materialize, but is no Plan.
          @Node @Sql("select 1 as id") List<Row> a();               | 8:42 [LK106] Node 'Shop.a' has @Sql, but does not return a Plan of a record.
          @Node static int a(@Input(orElse = "x1") int n) { return n; } | 8:48 [LK106] Node 'Shop.a' takes input 'n', which has the default "x1", which is no int.
          @Node static int a(@Input(orElse = "x") Object n) { return 1; } | 8:50 [LK106] Node 'Shop.a' takes input 'n', which is java.lang.Object, which can have no default.
          @Node static int run() { return 1; }                      | 8:20 [LK107] The name 'run' is a member of every wiring.
          @Node static int hashCode() { return 1; }                 | 8:20 [LK107] The name 'hashCode' is a member of every wiring.
          @Node static int backend() { return 1; }                  | 8:20 [LK107] The name 'backend' is a step of every wiring's builder.
          @Node static int yield() { return 1; }                    | 8:20 [LK107] The name 'yield' is a Java keyword.
          @Node static int a(@Input @From("class") int n) { return n; } | 8:48 [LK107] The name 'class' is a Java keyword.
          @Node static int a(@Input @From("b c") int n) { return n; } | 8:46 [LK107] The name 'b c' is no Java identifier.
          @Node static int a(@Input int a) { return 1; }            | 8:33 [LK107] The name 'a' is an input here, and a node in Shop.
          @Node @Tag static int a() { return 1; }                   | 8:9 [LK109] Tag '' says nothing.
          @Node @Tag(name = "1x", value = "y") static int a() { return 1; } | 8:9 [LK109] Tag '1x=y' has a malformed name.
          @Node @Tag(name = "x") static int a() { return 1; }       | 8:9 [LK109] Tag 'x' has no value.
          @Node @Tag(layer = "a\\nb") static int a() { return 1; }  | 8:9 [LK109] Tag 'layer=a\\nb' has control characters in its value.
          """)
  void oneWrongNode(String member, String expected) {
    assertThat(errors(member))
        .singleElement()
        .asString()
        .startsWith("Shop.java:" + expected + "\n  fix: ");
  }

  @Test
  void overloadedNodesAreToldAtBoth() {
    assertThat(
            errors(
                "@Node static int a() { return 1; }\n  @Node static int a(String b) { return 1; }\n"
                    + "  @Node static String b() { return null; }"))
        .hasSize(2)
        .allMatch(error -> error.contains("[LK106] Node 'Shop.a' is overloaded."));
  }

  @Test
  void readersOfUnusableNodesAreNotTold() {
    assertThat(errors("@Node static void a() {}\n  @Node static int b(int a) { return a; }"))
        .singleElement()
        .asString()
        .contains("returns void");
  }

  @Test
  void nodesOutsideOfGraphs() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            class Lost {
              @Node static int a() { return 1; }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Lost.java:4:20 [LK106] Node 'Lost.a' is in a type that is neither @Pipeline nor @NodeLibrary, so no graph has it.
              fix: Mark the type around it @NodeLibrary or @Pipeline.""");
  }

  @Test
  void typesThatTheWiringCannotSee() {
    Compilation wrong =
        Compilation.of(
            """
            package far;
            import dev.lanekeeper.annotation.*;
            @NodeLibrary
            public final class Far {
              record Hidden(int x) {}
              @Node static int near() { return 1; }
              @Node public static Hidden hidden() { return null; }
            }
            """,
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline(nodes = far.Far.class)
            interface Shop {}
            """);

    assertThat(wrong.errors())
        .hasSize(2)
        .anyMatch(
            error ->
                error.startsWith(
                    "Far.java:6:20 [LK106] Node 'Far.near' is not visible from the package of the"))
        .anyMatch(
            error ->
                error.startsWith(
                    "Far.java:7:30 [LK106] Node 'Far.hidden' uses far.Far.Hidden, which the wiring"));
  }

  @Test
  void duplicateTagsTypedTagsIncluded() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @TagKey("owner") @interface Owner { String value(); }
            """,
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline
            interface Shop {
              @Node @Owner("me") @Tag(name = "owner", value = "you") static int a() { return 1; }
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:5:22 [LK109] Tag 'owner=you' is on node Shop.a already, as 'me'.
              fix: Take one of them away.""");
  }

  @Test
  void whatIsComposedIsALibrary() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline(nodes = {String.class})
            interface Shop {}
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:3:26 [LK108] Node library java.lang.String is not marked @NodeLibrary.
              fix: Mark it, or name another type.""");
  }
}
