package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.ProxyingMetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/** Turns a validated query into relations, with its own operators and their types as they are. */
final class QueryRelations {

  private static final SqlToRelConverter.Config CONFIG =
      SqlToRelConverter.config()
          .withExpand(false)
          .withTrimUnusedFields(false)
          .withInSubQueryThreshold(Integer.MAX_VALUE)
          .withRelBuilderConfigTransform(config -> config.withSimplify(false));

  private QueryRelations() {}

  static RelRoot of(SqlNode query, LaneValidator validator) {
    RelOptCluster cluster =
        RelOptCluster.create(
            new HepPlanner(HepProgram.builder().build()), new RexBuilder(LaneTypes.TYPES));
    cluster.setMetadataQuerySupplier(
        () ->
            new RelMetadataQuery(
                new ProxyingMetadataHandlerProvider(DefaultRelMetadataProvider.INSTANCE)));
    return new SqlToRelConverter(
            (type, text, schema, view) -> {
              throw new IllegalStateException("there are no views");
            },
            validator,
            new CalciteCatalogReader(
                validator.getCatalogReader().getRootSchema(),
                List.of(),
                LaneTypes.TYPES,
                CalciteConnectionConfig.DEFAULT),
            cluster,
            new Convertlets(),
            CONFIG)
        .convertQuery(query, false, true);
  }

  private record Convertlets() implements SqlRexConvertletTable {
    @Override
    public @Nullable SqlRexConvertlet get(SqlCall call) {
      SqlOperator operator = call.getOperator();
      return operator instanceof LaneFunction || operator instanceof Arithmetic
          ? Convertlets::asItIs
          : StandardConvertletTable.INSTANCE.get(call);
    }

    private static RexNode asItIs(SqlRexContext context, SqlCall call) {
      return context
          .getRexBuilder()
          .makeCall(
              context.getValidator().getValidatedNodeType(call),
              call.getOperator(),
              call.getOperandList().stream().map(context::convertExpression).toList());
    }
  }
}
