package shop;

import dev.lanekeeper.annotation.RequiresLane;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.sql.DataSource;

class Executor {
  static VarHandle size() throws ReflectiveOperationException {
    return MethodHandles.lookup().findVarHandle(Executor.class, "size", int.class);
  }

  private int size;

  @RequiresLane
  Object top(DataSource source) throws Exception {
    return source.getConnection();
  }
}
