import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import org.jooq.DSLContext;

@NodeLibrary
final class Shop {
  @Node
  static Object top(DSLContext context) {
    return context.render("select 1") + context.execute("select 1");
  }
}
