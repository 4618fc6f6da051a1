import dev.lanekeeper.annotation.*;
import dev.lanekeeper.engine.*;
import java.util.List;

@Pipeline
interface Shop {
  @Node
  static List<String> top(List<String> revenue, @Input Engine engine) {
    try (Backend backend = Backend.open(engine, RuntimeProfile.defaults())) {
      return List.of(backend.profile().digest());
    }
  }
}
