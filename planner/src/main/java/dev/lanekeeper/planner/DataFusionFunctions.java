package dev.lanekeeper.planner;

import dev.lanekeeper.planner.EngineText.Spelling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.jspecify.annotations.Nullable;

/**
 * What DataFusion calls the functions of {@link FunctionList}. A line has a function's signature
 * and, where that is not {@code NAME(arguments)}, its spelling: {@code $1} the first argument,
 * {@code $*} all of them. {@code ~} before a spelling says that the engine gives another type.
 * Behind {@code if} are the positions of arguments that must be literals above zero, or of a format
 * whose letters engines agree on. What has no line, DataFusion does not do exactly.
 */
final class DataFusionFunctions {

  private static final String LIST =
      """
      lower(text)
      upper(text)
      trim(text[, text]) = BTRIM($*)
      ltrim(text[, text])
      rtrim(text[, text])
      length(text) = ~CHARACTER_LENGTH($1)
      len(text) = ~CHARACTER_LENGTH($1)
      strlen(text) = ~OCTET_LENGTH($1)
      concat(text...) = concat
      concat_ws(text, text...)
      substring(text, int[, int]) = SUBSTR($*) if 2 3
      substring(text, int) = CASE WHEN $2 > 0 THEN SUBSTR($1, $2) WHEN $2 = 0 THEN $1 ELSE RIGHT($1, - $2) END
      left(text, int)
      right(text, int)
      replace(text, text, text)
      translate(text, text, text)
      repeat(text, int)
      lpad(text, int, text)
      rpad(text, int, text)
      starts_with(text, text)
      ends_with(text, text)
      contains(text, text)
      strpos(text, text) = ~STRPOS($1, $2)
      split_part(text, text, int) if 3
      string_split(text, text) = CASE WHEN $1 = '' THEN MAKE_ARRAY('') ELSE STRING_TO_ARRAY($1, $2) END
      regexp_matches(text, text) = REGEXP_LIKE($1, $2)
      regexp_full_match(text, text) = REGEXP_LIKE($1, '\\A(?:' || $2 || ')\\z')
      regexp_replace(text, text, text[, text])
      ascii(text)
      chr(int)
      md5(text)
      md5(binary)
      sha256(text) = ENCODE(SHA256($1), 'hex')
      sha256(binary) = ENCODE(SHA256($1), 'hex')
      hex(binary) = UPPER(ENCODE($1, 'hex'))
      hex(text) = UPPER(ENCODE(CAST($1 AS BYTEA), 'hex'))
      to_base64(binary) = ENCODE($1, 'base64pad')
      encode(text) = CAST($1 AS BYTEA)
      abs(number)
      round(float[, int])
      round(decimal) = ~ROUND($1)
      round(decimal, digits) = ~ROUND($1, $2)
      floor(float)
      floor(decimal) = ~FLOOR($1)
      ceil(float)
      ceil(decimal) = ~CEIL($1)
      trunc(float)
      trunc(decimal) = ~TRUNC($1)
      cbrt(number) = CBRT(CAST($1 AS DOUBLE))
      exp(number) = EXP(CAST($1 AS DOUBLE))
      atan(number) = ATAN(CAST($1 AS DOUBLE))
      atan2(number, number) = ATAN2(CAST($1 AS DOUBLE), CAST($2 AS DOUBLE))
      radians(number) = RADIANS(CAST($1 AS DOUBLE))
      degrees(number) = DEGREES(CAST($1 AS DOUBLE))
      mod(number, number) = ~($1 % NULLIF($2, 0))
      div(int, int) = ~($1 / NULLIF($2, 0))
      greatest(any...) = ~GREATEST($*)
      least(any...) = ~LEAST($*)
      coalesce(any...) = ~COALESCE($*)
      ifnull(any, any) = ~COALESCE($1, $2)
      nullif(any, same) = ~NULLIF($1, $2)
      if(bool, any, any) = ~CASE WHEN $1 THEN $2 ELSE $3 END
      year(moment) = ~DATE_PART('year', $1)
      quarter(moment) = ~DATE_PART('quarter', $1)
      month(moment) = ~DATE_PART('month', $1)
      week(moment) = ~DATE_PART('week', $1)
      day(moment) = ~DATE_PART('day', $1)
      dayofyear(moment) = ~DATE_PART('doy', $1)
      isodow(moment) = ~DATE_PART('isodow', $1)
      isoyear(moment) = ~DATE_PART('isoyear', $1)
      hour(moment) = ~DATE_PART('hour', $1)
      minute(moment) = ~DATE_PART('minute', $1)
      second(moment) = ~DATE_PART('second', $1)
      epoch_us(moment) = CAST(CAST($1 AS TIMESTAMP(6)) AS BIGINT)
      dayname(moment) = TO_CHAR($1, '%A')
      monthname(moment) = TO_CHAR($1, '%B')
      strftime(moment, text) = TO_CHAR($1, $2) if 2
      date_trunc(unit, moment) = ~DATE_TRUNC($1, CAST($2 AS TIMESTAMP(6)))
      date_diff('year', moment, same) = ~(DATE_PART('year', CAST($3 AS DATE)) - DATE_PART('year', CAST($2 AS DATE)))
      date_diff('quarter', moment, same) = ~((DATE_PART('year', CAST($3 AS DATE)) - DATE_PART('year', CAST($2 AS DATE))) * 4 + DATE_PART('quarter', CAST($3 AS DATE)) - DATE_PART('quarter', CAST($2 AS DATE)))
      date_diff('month', moment, same) = ~((DATE_PART('year', CAST($3 AS DATE)) - DATE_PART('year', CAST($2 AS DATE))) * 12 + DATE_PART('month', CAST($3 AS DATE)) - DATE_PART('month', CAST($2 AS DATE)))
      date_diff('week', moment, same) = ((CAST(DATE_TRUNC('week', CAST($3 AS TIMESTAMP(6))) AS BIGINT) - CAST(DATE_TRUNC('week', CAST($2 AS TIMESTAMP(6))) AS BIGINT)) / 604800000000)
      date_diff('day', moment, same) = ~(CAST($3 AS DATE) - CAST($2 AS DATE))
      date_diff('hour', moment, same) = ((CAST(DATE_TRUNC('hour', CAST($3 AS TIMESTAMP(6))) AS BIGINT) - CAST(DATE_TRUNC('hour', CAST($2 AS TIMESTAMP(6))) AS BIGINT)) / 3600000000)
      date_diff('minute', moment, same) = ((CAST(DATE_TRUNC('minute', CAST($3 AS TIMESTAMP(6))) AS BIGINT) - CAST(DATE_TRUNC('minute', CAST($2 AS TIMESTAMP(6))) AS BIGINT)) / 60000000)
      date_diff('second', moment, same) = ((CAST(DATE_TRUNC('second', CAST($3 AS TIMESTAMP(6))) AS BIGINT) - CAST(DATE_TRUNC('second', CAST($2 AS TIMESTAMP(6))) AS BIGINT)) / 1000000)
      last_day(moment) = CAST(DATE_TRUNC('month', CAST($1 AS TIMESTAMP(6))) + INTERVAL '1' MONTH - INTERVAL '1' DAY AS DATE)
      make_date(int, int, int)
      add_months(date, int) = ($1 + CAST(CAST($2 AS VARCHAR) || ' month' AS INTERVAL))
      add_months(timestamp, int) = ($1 + CAST(CAST($2 AS VARCHAR) || ' month' AS INTERVAL))
      len(list) = ~CARDINALITY($1)
      cardinality(list) = ~CARDINALITY($1)
      list_contains(list, element) = ARRAY_HAS($1, $2)
      list_position(list, element) = ~ARRAY_POSITION($1, $2)
      list_extract(list, int) = $1[$2]
      list_value(any...) = MAKE_ARRAY($*)
      array_to_string(list, text)
      list_min(list) = ARRAY_MIN($1)
      list_max(list) = ARRAY_MAX($1)
      unnest(list)
      sum(int) = ~SUM(CAST($1 AS DECIMAL(38, 0)))
      sum(decimal) = widest
      sum(float) = SUM(CAST($1 AS DOUBLE))
      avg(number) = AVG(CAST($1 AS DOUBLE))
      min(any)
      max(any)
      any_value(any) = MIN($1)
      bool_and(bool)
      bool_or(bool)
      bit_and(int)
      bit_or(int)
      bit_xor(int)
      string_agg(text[, separator]) = ~comma
      array_agg(any)
      count_if(bool) = COUNT(CASE WHEN $1 THEN 1 END)
      median(number) = MEDIAN(CAST($1 AS DOUBLE))
      stddev_samp(number) = STDDEV_SAMP(CAST($1 AS DOUBLE))
      stddev_pop(number) = STDDEV_POP(CAST($1 AS DOUBLE))
      var_samp(number) = VAR_SAMP(CAST($1 AS DOUBLE))
      var_pop(number) = VAR_POP(CAST($1 AS DOUBLE))
      covar_samp(number, number) = COVAR_SAMP(CAST($1 AS DOUBLE), CAST($2 AS DOUBLE))
      covar_pop(number, number) = COVAR_POP(CAST($1 AS DOUBLE), CAST($2 AS DOUBLE))
      """;

  private static final Map<String, Entry> ENTRIES = new HashMap<>();

  /** One line. */
  private record Entry(String spelling, List<Integer> literals) {}

  static {
    LIST.lines().forEach(DataFusionFunctions::add);
  }

  private DataFusionFunctions() {}

  private static void add(String line) {
    String[] parts = line.split(" if (?=[\\d ]+$)");
    int sign = parts[0].indexOf(" = ");
    String signature = sign < 0 ? parts[0] : parts[0].substring(0, sign);
    String spelling = sign < 0 ? "" : parts[0].substring(sign + 3);
    List<Integer> literals =
        parts.length == 1
            ? List.of()
            : Arrays.stream(parts[1].split(" ")).map(Integer::valueOf).toList();
    ENTRIES.put(signature, new Entry(spelling, literals));
  }

  /** Returns a function's line behind the sign, empty if it is called as here; null without one. */
  static @Nullable String template(Signature signature) {
    Entry entry = ENTRIES.get(signature.text());
    return entry == null ? null : entry.spelling();
  }

  static Spelling spelling(Signature signature, SqlCall call) {
    Entry entry = ENTRIES.get(key(signature, call));
    if (entry == null) {
      throw DataFusionText.refusal(
          call.getParserPosition(),
          signature.name() + "(..)",
          "Use another function of docs/sql.md.");
    }
    for (int literal : entry.literals()) {
      if (literal <= call.operandCount() && !isAgreed(call.operand(literal - 1))) {
        throw DataFusionText.refusal(
            call.getParserPosition(),
            signature.name() + "(..) of these arguments",
            "Write a literal as argument "
                + literal
                + ": a number above zero, or a format of %Y, %m, %d, %H, %M, %S.");
      }
    }
    boolean cast = entry.spelling().startsWith("~");
    String template = cast ? entry.spelling().substring(1) : entry.spelling();
    String all =
        IntStream.rangeClosed(1, call.operandCount())
            .mapToObj(i -> "$" + i)
            .collect(Collectors.joining(", "));
    return new Spelling(template.isEmpty() ? null : template.replace("$*", all), cast);
  }

  /** A difference is spelled in another way for each unit, and a place counted from the end too. */
  private static String key(Signature signature, SqlCall call) {
    if (signature.name().equals("substring")
        && call.operandCount() == 2
        && !isAgreed(call.operand(1))) {
      return "substring(text, int)";
    }
    return signature.name().equals("date_diff") && call.operand(0) instanceof SqlLiteral unit
        ? signature.text().replace("unit", "'" + Names.lower(unit.getValueAs(String.class)) + "'")
        : signature.text();
  }

  private static boolean isAgreed(SqlNode argument) {
    if (argument instanceof SqlNumericLiteral number) {
      return number.isInteger() && number.bigDecimalValue().signum() > 0;
    }
    return argument instanceof SqlLiteral literal
        && literal.toValue() != null
        && !literal.toValue().replaceAll("%[YmdHMSjABabyp%]", "").contains("%");
  }
}
