package dev.lanekeeper.planner;

import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriterConfig;
import org.apache.calcite.sql.pretty.SqlPrettyWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as the text of a template: places as {@code ${..}}, everything else so that it
 * cannot be taken for one.
 */
final class TemplateText extends SqlPrettyWriter {

  private static final SqlWriterConfig CONFIG =
      SqlPrettyWriter.config()
          .withDialect(TemplateDialect.INSTANCE)
          .withQuoteAllIdentifiers(true)
          .withAlwaysUseParentheses(false)
          .withIndentation(2)
          .withClauseStartsLine(true)
          .withLineLength(0);

  private static final Pattern PLACE = Pattern.compile("\\$\\{(:?\\w+)}");

  private TemplateText() {
    super(CONFIG, new StringBuilder(512));
  }

  static String of(SqlNode node) {
    TemplateText text = new TemplateText();
    QuotedNames.in(node).unparse(text, 0, 0);
    return text.toString();
  }

  /** Returns an expression for people, as it is before its names are brought in order. */
  static String readable(SqlNode node) {
    TemplateText text = new TemplateText();
    node.unparse(text, 0, 0);
    return PLACE
        .matcher(text.toString())
        .replaceAll("$1")
        .replace("\"", "")
        .replaceAll("\\s+", " ");
  }

  /**
   * Writes text as it is; {@code adjoining} text stands directly behind what was written before.
   */
  void fragment(String text, boolean adjoining) {
    if (adjoining) {
      setNeedWhitespace(false);
    }
    super.print(text);
    setNeedWhitespace(false);
  }

  void endFragment() {
    setNeedWhitespace(true);
  }

  @Override
  public void fetchOffset(@Nullable SqlNode fetch, @Nullable SqlNode offset) {
    super.fetchOffset(Ties.limit(fetch, this), Ties.limit(offset, this));
  }

  @Override
  public void literal(String text) {
    super.literal(text.replace("${", "$${"));
  }

  @Override
  public void identifier(String name, boolean quoted) {
    super.identifier(name.replace("${", "$${"), true);
  }
}
