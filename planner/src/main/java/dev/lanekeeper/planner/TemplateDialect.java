package dev.lanekeeper.planner;

import java.util.Objects;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIntervalLiteral;
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

  /** Engines read a sign within the quotes only. */
  @Override
  public void unparseSqlIntervalLiteral(
      SqlWriter writer, SqlIntervalLiteral literal, int leftPrec, int rightPrec) {
    SqlIntervalLiteral.IntervalValue interval =
        Objects.requireNonNull(literal.getValueAs(SqlIntervalLiteral.IntervalValue.class));
    String text = interval.getIntervalLiteral();
    String negative = text.startsWith("-") ? text.substring(1) : "-" + text;
    writer.keyword("INTERVAL");
    writer.literal("'" + (interval.getSign() < 0 ? negative : text) + "'");
    unparseSqlIntervalQualifier(
        writer, interval.getIntervalQualifier(), LaneTypes.TYPES.getTypeSystem());
  }

  @Override
  public void unparseOffsetFetch(
      SqlWriter writer, @Nullable SqlNode offset, @Nullable SqlNode fetch) {
    unparseFetchUsingLimit(writer, offset, fetch);
  }
}
