import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import java.util.List;

@Pipeline
interface Shop {
  @Node
  static List<String> top(List<String> revenue, @Input Engine engine) {
    try (Backend backend = Backend.open(engine, RuntimeProfile.defaults())) {
      return List.of(backend.session().toString());
    }
  }
}
