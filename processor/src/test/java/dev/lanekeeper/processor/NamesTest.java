package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.wiring.Wiring;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nodes and inputs named as something that is in generated code already: they work, or they are
 * LK107. What is never right is an error of javac in code that nobody wrote.
 */
final class NamesTest {

  /** What generated code declares and calls, and words that mean something to some Java. */
  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    Stream.concat(
            Arrays.stream(Wiring.class.getDeclaredMethods()),
            Arrays.stream(Object.class.getDeclaredMethods()))
        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
        .map(Method::getName)
        .forEach(names::add);
    Compilation compiled = Compilation.of(pipeline("Shop", "first", "second", "third", "fourth"));
    assertThat(compiled.errors()).isEmpty();
    for (String type : List.of("ShopWiring", "ShopWiring$Builder", "ShopWiring$BackendStep")) {
      names.add(type.substring(type.indexOf('$') + 1));
      Class<?> loaded = compiled.load("shop." + type);
      Arrays.stream(loaded.getDeclaredMethods())
          .filter(method -> !method.isSynthetic())
          .map(Method::getName)
          .forEach(names::add);
      Arrays.stream(loaded.getDeclaredFields()).forEach(field -> names.add(field.getName()));
    }
    assertThat(names).contains("readyToRun", "getClass", "builder", "backend", "third", "wiring");
    List.of("first", "second", "third", "fourth", "rows_", "reader_", "optional_")
        .forEach(names::remove);
    names.addAll(List.of("part0", "Part0", "Part", "slot", "value", "engine", "this$0", "$"));
    names.addAll(List.of("Shop", "ShopColumns", "String", "Override", "Plan", "java", "dev"));
    names.addAll(List.of("record", "var", "sealed", "when", "permits", "module", "with", "non"));
    return names;
  }

  private static String pipeline(
      String type, String node, String input, String query, String noParameters) {
    return """
    package shop;
    import dev.lanekeeper.annotation.*;
    import dev.lanekeeper.lane.Lane;
    import dev.lanekeeper.plan.Plan;
    import java.util.List;
    @Pipeline
    interface %s {
      record Row(long id) {}
      @Node static List<Row> rows_(@Input(orElse = "1") int optional_) { return List.of(new Row(optional_)); }
      @Node static long %s(@From("rows_") Plan<Row> rows, Lane lane) { return 1; }
      @Node static String reader_(@From("%2$s") long one, @From("%s") @Input String two) { return two + one; }
      @Node @Sql("select id from rows") Plan<Row> %s(@From("rows_") Plan<Row> rows);
      @Node @Sql("select cast(1 as bigint) as id") Plan<Row> %s();
    }
    """
        .formatted(type, node, input, query, noParameters);
  }

  /** A pipeline a name: those that are told are left out when the others are compiled. */
  private static void assertEachWorksOrIsTold(BiFunction<String, String, String> pipeline) {
    Map<String, String> sources = new LinkedHashMap<>();
    names().forEach(name -> sources.put(name, pipeline.apply(typeName(name), name)));
    List<String> errors = Compilation.with(List.of("-proc:only"), all(sources)).errors();

    assertThat(errors).allMatch(error -> error.contains("[LK107] The name '"));
    Set<String> told = new TreeSet<>();
    for (String error : errors) {
      String name = error.substring(error.indexOf('\'') + 1, error.indexOf("' is"));
      assertThat(error).startsWith(typeName(name) + ".java:");
      told.add(name);
    }
    assertThat(told).contains("run", "close", "report", "build", "getClass", "notify", "backend");
    sources.keySet().removeAll(told);
    assertThat(sources).containsKeys("Shop", "part0", "value", "useMode");
    assertThat(Compilation.of(all(sources)).errors()).isEmpty();
  }

  private static String typeName(String name) {
    return name.equals("Shop") ? name : "Shop_" + name;
  }

  private static String[] all(Map<String, String> sources) {
    return sources.values().toArray(String[]::new);
  }

  @Test
  void nodes() {
    assertEachWorksOrIsTold((type, name) -> pipeline(type, name, "second", "third", "fourth"));
  }

  @Test
  void inputs() {
    assertEachWorksOrIsTold((type, name) -> pipeline(type, "first", name, "third", "fourth"));
  }

  @Test
  void queries() {
    assertEachWorksOrIsTold((type, name) -> pipeline(type, "first", "second", name, "fourth"));
  }

  @Test
  void queriesWithoutParameters() {
    assertEachWorksOrIsTold((type, name) -> pipeline(type, "first", "second", "third", name));
  }

  @Test
  void keywordsAreToldWhereAnInputHasOne() {
    for (String word : List.of("class", "default", "true", "null", "_", "goto", "strictfp")) {
      assertThat(Compilation.of(pipeline("Shop", "first", word, "third", "fourth")).errors())
          .singleElement()
          .asString()
          .startsWith("Shop.java:11:")
          .contains("[LK107] The name '" + word + "' is a Java keyword.");
    }
  }

  @Test
  void staticMethodOfAQueryWithoutParameters() {
    assertThat(
            Compilation.of(pipeline("Shop", "fourthQuery", "second", "third", "fourth")).errors())
        .containsExactly(
            """
            Shop.java:10:21 [LK107] The name 'fourthQuery' is the wiring's static method for the query 'fourth'.
              fix: Rename it; readers can keep their parameter's name with @From.""");
  }
}
