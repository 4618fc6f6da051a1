package dev.lanekeeper.planner;

import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB's quotes and clauses. What functions and types are called there is {@link FunctionList}'s
 * and {@link DuckDbTypes}'s.
 */
final class TemplateDialect extends SqlDialect {

  static final TemplateDialect INSTANCE = new TemplateDialect();

  private TemplateDialect() {
    super(
        EMPTY_CONTEXT
            .withDatabaseProduct(DatabaseProduct.DUCKDB)
            .withIdentifierQuoteString("\"")
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withNullCollation(NullCollation.LAST));
  }

  @Override
  public boolean supportsCharSet() {
    return false;
  }

  @Override
  public void quoteStringLiteral(StringBuilder text, @Nullable String charset, String value) {
    text.append('\'').append(value.replace("'", "''")).append('\'');
  }

  @Override
  public void unparseOffsetFetch(
      SqlWriter writer, @Nullable SqlNode offset, @Nullable SqlNode fetch) {
    unparseFetchUsingLimit(writer, offset, fetch);
  }
}
