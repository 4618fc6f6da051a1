package dev.lanekeeper.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/** The names of what spans have. */
final class Keys {

  static final AttributeKey<String> PIPELINE = AttributeKey.stringKey("lanekeeper.pipeline");
  static final AttributeKey<String> NODE = AttributeKey.stringKey("lanekeeper.node");
  static final AttributeKey<Long> NODE_INDEX = AttributeKey.longKey("lanekeeper.node.index");
  static final AttributeKey<String> ENGINE = AttributeKey.stringKey("lanekeeper.engine");
  static final AttributeKey<String> MODE = AttributeKey.stringKey("lanekeeper.mode");
  static final AttributeKey<String> CALL = AttributeKey.stringKey("lanekeeper.call");
  static final AttributeKey<String> PLAN = AttributeKey.stringKey("lanekeeper.plan.digest");
  static final AttributeKey<String> FORM = AttributeKey.stringKey("lanekeeper.form");
  static final AttributeKey<Long> STATEMENTS = AttributeKey.longKey("lanekeeper.statements");
  static final AttributeKey<Long> ROWS = AttributeKey.longKey("lanekeeper.rows");
  static final AttributeKey<Long> BYTES = AttributeKey.longKey("lanekeeper.bytes");
  static final AttributeKey<String> FROM = AttributeKey.stringKey("lanekeeper.fallback.from");
  static final AttributeKey<String> TO = AttributeKey.stringKey("lanekeeper.fallback.to");
  static final AttributeKey<String> CODE = AttributeKey.stringKey("lanekeeper.fallback.code");

  /** The name that OpenTelemetry's conventions give it. */
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private Keys() {}
}
