package dev.lanekeeper.planner;

import org.apache.calcite.sql.validate.SqlAbstractConformance;

/**
 * What queries may leave out or write another way; names of results are known where DuckDB and
 * Spark know them.
 */
final class LaneConformance extends SqlAbstractConformance {

  static final LaneConformance INSTANCE = new LaneConformance();

  private LaneConformance() {}

  @Override
  public boolean isGroupByAlias() {
    return true;
  }

  @Override
  public boolean isGroupByOrdinal() {
    return true;
  }

  @Override
  public boolean isHavingAlias() {
    return true;
  }

  @Override
  public boolean isBangEqualAllowed() {
    return true;
  }

  @Override
  public boolean isPercentRemainderAllowed() {
    return true;
  }

  @Override
  public boolean isOffsetLimitAllowed() {
    return true;
  }

  @Override
  public boolean allowPluralTimeUnits() {
    return true;
  }

  @Override
  public boolean isValueAllowed() {
    return true;
  }

  @Override
  public boolean allowAliasUnnestItems() {
    return true;
  }

  @Override
  public boolean shouldConvertRaggedUnionTypesToVarying() {
    return true;
  }
}
