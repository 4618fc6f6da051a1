import dev.lanekeeper.lane.Lane;
import java.util.ArrayList;
import java.util.List;

class Shop {
  static final List<Lane> KEPT = new ArrayList<>();
}
