package dev.lanekeeper.engine.datafusion;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory a session may have that nobody limits: by itself DataFusion takes all of it. */
final class MachineMemory {

  private MachineMemory() {}

  /** Returns half of what the machine, or the container, has; 0 if it cannot be told. */
  static long half() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() / 2
        : 0;
  }
}
