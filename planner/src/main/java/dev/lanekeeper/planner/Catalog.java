package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import java.util.List;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.validate.SqlMoniker;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorTable;
import org.jspecify.annotations.Nullable;

/** The relations that one query may read, as Calcite looks them up. */
@SuppressWarnings("InlineMeSuggester") // deprecated by Calcite, and yet to be implemented
final class Catalog implements SqlValidatorCatalogReader {

  private static final List<List<String>> PATHS = List.of(List.of());

  private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);

  Catalog(List<Relation> relations) {
    for (Relation relation : relations) {
      root.add(relation.name(), new Table(LaneTypes.TYPES.of(relation.schema())));
    }
  }

  /** A table that is nothing but its columns. */
  private static final class Table extends AbstractTable {
    private final RelDataType rowType;

    private Table(RelDataType rowType) {
      this.rowType = rowType;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory factory) {
      return rowType;
    }
  }

  @Override
  public CalciteSchema getRootSchema() {
    return root;
  }

  @Override
  public List<List<String>> getSchemaPaths() {
    return PATHS;
  }

  @Override
  public SqlNameMatcher nameMatcher() {
    return NameMatcher.INSTANCE;
  }

  @Override
  public @Nullable SqlValidatorTable getTable(List<String> names) {
    return null;
  }

  @Override
  public @Nullable RelDataType getNamedType(SqlIdentifier typeName) {
    return null;
  }

  @Override
  public List<SqlMoniker> getAllSchemaObjectNames(List<String> names) {
    return List.of();
  }

  @Override
  @Deprecated
  public @Nullable RelDataTypeField field(RelDataType rowType, String alias) {
    return nameMatcher().field(rowType, alias);
  }

  @Override
  @Deprecated
  public boolean matches(String string, String name) {
    return nameMatcher().matches(string, name);
  }

  @Override
  @Deprecated
  public boolean isCaseSensitive() {
    return nameMatcher().isCaseSensitive();
  }

  @Override
  public RelDataType createTypeFromProjection(RelDataType type, List<String> columns) {
    throw new IllegalStateException("no query projects in a catalogue");
  }

  @Override
  public @Nullable CalciteConnectionConfig getConfig() {
    return null;
  }

  @Override
  public <C> @Nullable C unwrap(Class<C> wanted) {
    return null;
  }
}
