package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ClassName;

/**
 * Types that generated code names and the processor does not have on its class path. Tests prove
 * that they exist.
 */
final class RuntimeTypes {

  static final ClassName WIRING = ClassName.get("dev.lanekeeper.wiring", "Wiring");
  static final ClassName OUTLINE = ClassName.get("dev.lanekeeper.wiring", "Outline");
  static final ClassName ENGINE = ClassName.get("dev.lanekeeper.engine", "Engine");
  static final ClassName RUNTIME_PROFILE = ClassName.get("dev.lanekeeper.engine", "RuntimeProfile");
  static final ClassName BACKEND = ClassName.get("dev.lanekeeper.engine", "Backend");
  static final ClassName ADAPTER_MODE = ClassName.get("dev.lanekeeper.lane", "AdapterMode");
  static final ClassName RUN_OBSERVER = ClassName.get("dev.lanekeeper.report", "RunObserver");
  static final ClassName PLAN = ClassName.get("dev.lanekeeper.plan", "Plan");
  static final ClassName SQL_PLAN = ClassName.get("dev.lanekeeper.plan", "SqlPlan");
  static final ClassName ROW_TYPE = ClassName.get("dev.lanekeeper.plan", "RowType");
  static final ClassName ROW = ClassName.get("dev.lanekeeper.plan", "Row");
  static final ClassName COLUMN = ClassName.get("dev.lanekeeper.plan", "Column");
  static final ClassName LANE_EXCEPTION =
      ClassName.get("dev.lanekeeper.diagnostic", "LaneException");
  static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

  private RuntimeTypes() {}
}
