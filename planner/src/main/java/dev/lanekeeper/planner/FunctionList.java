package dev.lanekeeper.planner;

/**
 * Every function a query may call, one a line: its name, what it takes, what it gives, and how
 * DuckDB spells it where that is not {@code NAME(arguments)}.
 *
 * <p>{@code [, kind]} may be left out, {@code kind...} may be repeated. A result is a type, {@code
 * same} (the first argument's type), {@code common} (the type all arguments have in common), {@code
 * element} or {@code list}. It is null if an argument is, unless it ends with {@code ?} (may always
 * be null), {@code !} (never null), {@code |} (null if all arguments are), {@code ^} (null if the
 * first one is) or {@code *} (null if there are no rows). {@code ~} before a result says that the
 * engine gives another type, so that it is cast. {@code name = other} is another name for the same
 * function.
 */
final class FunctionList {

  static final String SCALARS =
      """
      lower(text): text
      upper(text): text
      reverse(text): text
      trim(text[, text]): text
      ltrim(text[, text]): text
      rtrim(text[, text]): text
      length(text): int64
      char_length = length
      character_length = length
      strlen(text): int64
      octet_length(binary): int64
      concat(text...): text = concat
      concat_ws(text, text...): text^
      substring(text, int[, int]): text
      substr = substring
      left(text, int): text
      right(text, int): text
      replace(text, text, text): text
      translate(text, text, text): text
      translate3 = translate
      repeat(text, int): text
      lpad(text, int, text): text = LPAD($1, CAST($2 AS INTEGER), $3)
      rpad(text, int, text): text = RPAD($1, CAST($2 AS INTEGER), $3)
      starts_with(text, text): bool
      ends_with(text, text): bool
      contains(text, text): bool
      strpos(text, text): int64
      instr = strpos
      split_part(text, text, int): text
      string_split(text, text): list<text>
      split = string_split
      string_to_array = string_split
      regexp_matches(text, text): bool
      regexp_like = regexp_matches
      regexp_full_match(text, text): bool
      regexp_replace(text, text, text[, text]): text
      regexp_extract(text, text[, int]): text
      regexp_split_to_array(text, text): list<text>
      ascii(text): int32
      chr(int): text = CHR(CAST($1 AS INTEGER))
      md5(text): text
      md5(binary): text
      sha256(text): text
      sha256(binary): text
      hex(binary): text
      hex(text): text
      unhex(text): binary
      to_base64(binary): text
      from_base64(text): binary
      encode(text): binary
      decode(binary): text
      levenshtein(text, text): int64
      abs(number): same
      sign(number): ~int32
      round(float[, int]): same = round
      round(decimal): ~digits0
      round(decimal, digits): ~digits
      floor(float): same
      floor(decimal): ~digits0
      ceil(float): same
      ceil(decimal): ~digits0
      ceiling = ceil
      trunc(float): same
      trunc(decimal): ~digits0
      truncate = trunc
      sqrt(number): float64
      cbrt(number): float64
      exp(number): float64
      ln(number): float64
      log10(number): float64
      log2(number): float64
      power(number, number): float64
      pow = power
      sin(number): float64
      cos(number): float64
      tan(number): float64
      asin(number): float64
      acos(number): float64
      atan(number): float64
      atan2(number, number): float64
      radians(number): float64
      degrees(number): float64
      mod(number, number): common? = modulo
      div(int, int): common? = ($1 // NULLIF($2, 0))
      bit_count(int): ~int32
      greatest(any...): common|
      least(any...): common|
      coalesce(any...): common|
      ifnull(any, any): common| = COALESCE($1, $2)
      nvl = ifnull
      nullif(any, same): same? = NULLIF($1, $2)
      if(bool, any, any): common = CASE WHEN $1 THEN $2 ELSE $3 END
      iff = if
      year(moment): int64
      quarter(moment): int64
      month(moment): int64
      week(moment): int64
      day(moment): int64
      dayofmonth = day
      dayofyear(moment): int64
      isodow(moment): int64
      isoyear(moment): int64
      hour(moment): int64
      minute(moment): int64
      second(moment): int64
      epoch_ms(moment): int64
      epoch_us(moment): int64
      dayname(moment): text
      monthname(moment): text
      date_trunc(unit, moment): ~trunc
      date_diff(unit, moment, same): int64
      datediff = date_diff
      last_day(moment): date
      make_date(int, int, int): date
      make_timestamp(int, int, int, int, int, number): timestamp
      add_months(date, int): date = CAST($1 + TO_MONTHS(CAST($2 AS INTEGER)) AS DATE)
      add_months(timestamp, int): timestamp = ($1 + TO_MONTHS(CAST($2 AS INTEGER)))
      strftime(moment, text): text
      strptime(text, text): timestamp
      len(text): int64 = LENGTH($1)
      len(list): int64
      cardinality(list): int64 = LEN($1)
      array_length = len
      list_contains(list, element): bool
      array_contains = list_contains
      list_has = list_contains
      list_position(list, element): ~int64?
      array_position = list_position
      list_distinct(list): same
      list_sort(list): same
      array_sort = list_sort
      list_reverse(list): same
      list_concat(list, same): same
      array_concat = list_concat
      list_slice(list, int, int): same
      list_extract(list, int): element? = $1[$2]
      element_at = list_extract
      list_value(any...): list!
      flatten(lists): element
      array_to_string(list, text): text
      list_min(list): element?
      list_max(list): element?
      range(int, int): list<int64>
      generate_series(int, int): list<int64>
      unnest(list): element!
      """;

  static final String AGGREGATES =
      """
      sum(int): ~int64
      sum(decimal): decimal38
      sum(float): float64
      avg(number): float64
      min(any): same
      max(any): same
      any_value(any): same
      arg_min(any, any): same?
      min_by = arg_min
      argmin = arg_min
      arg_max(any, any): same?
      max_by = arg_max
      argmax = arg_max
      bool_and(bool): bool
      every = bool_and
      bool_or(bool): bool
      bit_and(int): same
      bit_or(int): same
      bit_xor(int): same
      string_agg(text[, separator]): text
      listagg = string_agg
      group_concat = string_agg
      array_agg(any): list*
      list = array_agg
      count_if(bool): int64! = COUNT(CASE WHEN $1 THEN 1 END)
      countif = count_if
      median(number): float64 = MEDIAN(CAST($1 AS DOUBLE))
      quantile_cont(number, fraction): float64 = QUANTILE_CONT(CAST($1 AS DOUBLE), $2)
      stddev_samp(number): float64?
      stddev = stddev_samp
      stddev_pop(number): float64
      var_samp(number): float64?
      variance = var_samp
      var_pop(number): float64
      corr(number, number): float64?
      covar_samp(number, number): float64?
      covar_pop(number, number): float64?
      approx_count_distinct(any): int64!
      """;

  private FunctionList() {}
}
