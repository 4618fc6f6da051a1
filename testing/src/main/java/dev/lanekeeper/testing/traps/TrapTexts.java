package dev.lanekeeper.testing.traps;

/** The queries. */
final class TrapTexts {

  static final String INTEGERS =
      """
      select id, i / n as quotient, i % n as rest, mod(n, i) as modulus, div(i, n) as whole, -i as negative
      from samples
      order by id
      """;

  static final String DECIMALS =
      """
      select id, d + d as twice, d * d as square, d / 3 as third, round(d, 1) as tenth, d % 3 as rest,
        cast(d as decimal(9, 1)) as shorter
      from samples
      order by id
      """;

  static final String TOTALS =
      """
      select sum(d) as total, avg(d) as mean, sum(i) as whole, avg(i) as average, max(f) as most, min(f) as least,
        count(f) as present, count(distinct f) as different
      from samples
      """;

  static final String FLOATS =
      """
      select id, f > 1 as above, f = f as same, f <> f as other, coalesce(f, 0) as given, f + 1 as more
      from samples
      order by id
      """;

  static final String WINDOWS =
      """
      select id, row_number() over (order by f, id) as up, row_number() over (order by f desc nulls first, id) as down,
        rank() over (partition by f is null order by id) as place, sum(i) over (order by id) as running
      from samples
      order by id
      """;

  static final String FIRST_NULLS =
      """
      select id, f as value
      from samples
      order by f nulls first, id desc
      limit 3
      """;

  static final String LAST_NULLS =
      """
      select id, f as value
      from samples
      order by f desc, id
      limit 4
      """;

  static final String TEXTS =
      """
      select id, upper(t) as upper_case, length(t) as characters, t like 'a\\%%' escape '\\' as escaped,
        t like '_\\_b' escape '\\' as underscore, t = '' as empty, t || '!' as more, substring(t, 2) as rest
      from samples
      order by id
      """;

  static final String TIMES =
      """
      select id, hour(at) as hour_utc, cast(at as date) as day_utc, ts + interval '1' hour as later,
        date_diff('day', day, cast(ts as date)) as days, day + interval '1' year as next_year, year(at) as year_utc
      from samples
      order by id
      """;

  static final String GROUPS =
      """
      select f as value, count(*) as n
      from (select f from samples union all select f from samples) both_times
      group by f
      order by f nulls last
      """;

  static final String JOINS =
      """
      select a.id, b.id as other
      from samples a join samples b on a.f = b.f
      order by a.id, b.id
      """;

  static final String MEMBERS =
      """
      select id, i as value
      from samples
      where i not in (select i from samples where i < 0)
      order by id
      """;

  static final String NO_MEMBERS =
      """
      select id, i as value
      from samples
      where i not in (select i from samples where id <> 1)
      order by id
      """;

  static final String NAMES =
      """
      select S.ID as Id, s.I as "value"
      from Samples as S
      where N < 0
      """;

  private TrapTexts() {}
}
