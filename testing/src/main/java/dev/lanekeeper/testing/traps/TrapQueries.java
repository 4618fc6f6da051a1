package dev.lanekeeper.testing.traps;

import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The queries as nodes. */
@NodeLibrary
interface TrapQueries {

  /** What the queries read. */
  record Sample(
      long id,
      @Nullable Integer i,
      @Nullable Long n,
      @Nullable Double f,
      @Decimal(precision = 9, scale = 2) @Nullable BigDecimal d,
      @Nullable String t,
      @Nullable LocalDate day,
      @Nullable LocalDateTime ts,
      @Nullable Instant at) {}

  record Integers(
      long id,
      @Nullable Double quotient,
      @Nullable Long rest,
      @Nullable Long modulus,
      @Nullable Long whole,
      @Nullable Integer negative) {}

  @Node
  @Sql(TrapTexts.INTEGERS)
  Plan<Integers> integers(Plan<Sample> samples);

  record Decimals(
      long id,
      @Decimal(precision = 10, scale = 2) @Nullable BigDecimal twice,
      @Decimal(precision = 18, scale = 4) @Nullable BigDecimal square,
      @Nullable Double third,
      @Decimal(precision = 9, scale = 1) @Nullable BigDecimal tenth,
      @Decimal(precision = 14, scale = 2) @Nullable BigDecimal rest,
      @Decimal(precision = 9, scale = 1) @Nullable BigDecimal shorter) {}

  @Node
  @Sql(TrapTexts.DECIMALS)
  Plan<Decimals> decimals(Plan<Sample> samples);

  record Totals(
      @Decimal(precision = 38, scale = 2) @Nullable BigDecimal total,
      @Nullable Double mean,
      @Nullable Long whole,
      @Nullable Double average,
      @Nullable Double most,
      @Nullable Double least,
      long present,
      long different) {}

  @Node
  @Sql(TrapTexts.TOTALS)
  Plan<Totals> totals(Plan<Sample> samples);

  record Floats(
      long id,
      @Nullable Boolean above,
      @Nullable Boolean same,
      @Nullable Boolean other,
      double given,
      @Nullable Double more) {}

  @Node
  @Sql(TrapTexts.FLOATS)
  Plan<Floats> floats(Plan<Sample> samples);

  record Places(long id, long up, long down, long place, @Nullable Long running) {}

  @Node
  @Sql(TrapTexts.WINDOWS)
  Plan<Places> windows(Plan<Sample> samples);

  record Real(long id, @Nullable Double value) {}

  @Node
  @Sql(TrapTexts.FIRST_NULLS)
  Plan<Real> firstNulls(Plan<Sample> samples);

  @Node
  @Sql(TrapTexts.LAST_NULLS)
  Plan<Real> lastNulls(Plan<Sample> samples);

  record Texts(
      long id,
      @Nullable String upper_case,
      @Nullable Long characters,
      @Nullable Boolean escaped,
      @Nullable Boolean underscore,
      @Nullable Boolean empty,
      @Nullable String more,
      @Nullable String rest) {}

  @Node
  @Sql(TrapTexts.TEXTS)
  Plan<Texts> texts(Plan<Sample> samples);

  record Times(
      long id,
      @Nullable Long hour_utc,
      @Nullable LocalDate day_utc,
      @Nullable LocalDateTime later,
      @Nullable Long days,
      @Nullable LocalDate next_year,
      @Nullable Long year_utc) {}

  @Node
  @Sql(TrapTexts.TIMES)
  Plan<Times> times(Plan<Sample> samples);

  record Group(@Nullable Double value, long n) {}

  @Node
  @Sql(TrapTexts.GROUPS)
  Plan<Group> groups(Plan<Sample> samples);

  record Pair(long id, long other) {}

  @Node
  @Sql(TrapTexts.JOINS)
  Plan<Pair> joins(Plan<Sample> samples);

  record Whole(long id, @Nullable Integer value) {}

  @Node
  @Sql(TrapTexts.MEMBERS)
  Plan<Whole> members(Plan<Sample> samples);

  @Node
  @Sql(TrapTexts.NO_MEMBERS)
  Plan<Whole> noMembers(Plan<Sample> samples);

  @Node
  @Sql(TrapTexts.NAMES)
  Plan<Whole> names(Plan<Sample> samples);
}
