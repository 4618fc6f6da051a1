package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.query.Queries;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Typed constants for the columns of a library's or pipeline's records: a nested class a record.
 */
final class ColumnsWriter {

  private ColumnsWriter() {}

  /** Returns the class of constants; empty if there are no records. */
  static Optional<TypeSpec> write(LibraryModel library, Queries queries) {
    List<RowModel> rows =
        library.rows().stream()
            .filter(row -> row.flaws().isEmpty() || !row.components().isEmpty())
            .filter(row -> row.type().isNameable())
            .toList();
    List<NodeModel> nodes =
        library.nodes().stream().filter(node -> queries.rowColumns(node).isPresent()).toList();
    if (rows.isEmpty() && nodes.isEmpty()) {
      return Optional.empty();
    }
    TypeSpec.Builder type =
        Marks.generated(
                TypeSpec.classBuilder(GeneratedNames.columns(library.type())),
                library.type().reach())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The columns of the records of {@link $T}.\n", JavaTypes.of(library.type()))
            .addMethod(hidden());
    Set<String> taken = new HashSet<>();
    taken.add(GeneratedNames.columns(library.type()).simpleName().toLowerCase(Locale.ROOT));
    nodes.forEach(
        node -> taken.add(GeneratedNames.rowColumns(node).simpleName().toLowerCase(Locale.ROOT)));
    rows.forEach(row -> type.addType(ofRecord(row, free(row, taken))));
    for (NodeModel node : nodes) {
      type.addType(RowColumnsWriter.write(node, queries.rowColumns(node).orElseThrow()));
    }
    return Optional.of(type.build());
  }

  private static TypeSpec ofRecord(RowModel row, String name) {
    ClassName record = JavaTypes.of(row.type());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The columns of {@link $T}.\n", record)
            .addMethod(hidden());
    for (RowModel.Component component : row.components()) {
      TypeName value = JavaTypes.of(component.type()).box();
      type.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(RuntimeTypes.COLUMN, record, value),
                  component.name(),
                  Modifier.PUBLIC,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .addJavadoc("$L.\n", JavaText.comment(component.field().toString()))
              .initializer( // written out, the type arguments spare javac to infer them
                  "$T.<$T, $T>of($T.class, $S, $T.class)",
                  RuntimeTypes.COLUMN,
                  record,
                  value,
                  record,
                  component.name(),
                  value instanceof ParameterizedTypeName generic ? generic.rawType() : value)
              .build());
    }
    return type.build();
  }

  /**
   * The record's own name, or with those of the types around it in front, if another record has it.
   */
  private static String free(RowModel row, Set<String> taken) {
    List<String> names = row.type().names();
    for (int from = names.size() - 1; from >= 0; from--) {
      String candidate = String.join("_", names.subList(from, names.size()));
      if (taken.add(candidate.toLowerCase(Locale.ROOT))) {
        return candidate;
      }
    }
    String candidate = String.join("_", names);
    while (!taken.add(candidate.toLowerCase(Locale.ROOT))) {
      candidate += "_";
    }
    return candidate;
  }

  static MethodSpec hidden() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }
}
