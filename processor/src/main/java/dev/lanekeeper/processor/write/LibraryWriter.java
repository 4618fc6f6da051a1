package dev.lanekeeper.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanekeeper.annotation.generated.NodeDescriptor;
import dev.lanekeeper.plan.lineage.LineageText;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.query.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * What a node library has beside it: its queries as methods, and its descriptor for other modules.
 */
final class LibraryWriter {

  private LibraryWriter() {}

  static TypeSpec write(
      LibraryModel library, Queries queries, Optional<String> codes, SourceText file) {
    TypeSpec.Builder type =
        Marks.generated(
                TypeSpec.classBuilder(GeneratedNames.queries(library.type())),
                library.type().reach())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "The queries of {@link $T}, and what other modules must know of its nodes.\n",
                JavaTypes.of(library.type()))
            .addAnnotation(descriptor(library, queries))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    NodeMembers queryMethods = file.members();
    QueryMethods.add(library.nodes(), queries, codes, queryMethods);
    queryMethods.leaveRoomIn(type);
    return type.build();
  }

  private static AnnotationSpec descriptor(LibraryModel library, Queries queries) {
    AnnotationSpec.Builder descriptor =
        AnnotationSpec.builder(NodeDescriptor.class)
            .addMember("library", "$T.class", JavaTypes.of(library.type()))
            .addMember("version", "$L", 1);
    if (!library.nodes().isEmpty()) {
      List<String> lines =
          library.nodes().stream()
              .filter(node -> !node.isListOfNodes())
              .map(LibraryWriter::line)
              .distinct() // of nodes of one method
              .toList();
      JavaText.textBlocks(lines).forEach(block -> descriptor.addMember("nodes", "$L", block));
    }
    String checked =
        library.nodes().stream()
            .filter(node -> queries.of(node).isPresent())
            .map(NodeModel::name)
            .collect(Collectors.joining(" "));
    if (!checked.isEmpty()) {
      descriptor.addMember("checkedQueries", "$S", checked);
    }
    List<String> lineage = new ArrayList<>();
    for (NodeModel node : library.nodes()) {
      queries
          .of(node)
          .flatMap(SqlOutcome.Compiled::lineage)
          .ifPresent(
              found -> {
                lineage.add("#" + node.name());
                lineage.addAll(LineageText.lines(found));
              });
    }
    if (!lineage.isEmpty()) {
      JavaText.escapedBlocks(lineage)
          .forEach(block -> descriptor.addMember("lineage", "$L", block));
    }
    return descriptor.build();
  }

  private static String line(NodeModel node) {
    StringBuilder line = new StringBuilder(node.method());
    node.parameters().forEach(parameter -> line.append(' ').append(parameter.name()));
    return line.toString();
  }
}
