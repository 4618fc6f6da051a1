package dev.lanekeeper.planner;

import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Puts relations' places and the names of {@code with} into a validated tree. Those names get a
 * dot, so that none can be the name of a node, which may stand beside them in one statement.
 */
final class Places extends TableNames {

  @Override
  SqlNode table(SqlIdentifier name, boolean local) {
    String simple = name.names.get(name.names.size() - 1);
    return local
        ? new SqlIdentifier(localName(simple), SqlParserPos.ZERO)
        : Spelled.of("${" + simple + "}");
  }

  @Override
  void local(SqlWithItem item) {
    item.name = new SqlIdentifier(localName(item.name.getSimple()), SqlParserPos.ZERO);
  }

  private static String localName(String name) {
    return "local." + Names.lower(name);
  }
}
