import acme.Executor;
import javax.annotation.processing.Generated;

@Generated("dev.lanekeeper.processor.NodeProcessor")
class ShopWiring {
  String top() {
    return Executor.run("select 1");
  }
}
