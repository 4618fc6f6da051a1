package dev.lanekeeper.engine;

import dev.lanekeeper.plan.rel.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls as standard SQL writes them. */
final class StandardCalls {

  private StandardCalls() {}

  static String pattern(Function function, int operands) {
    return switch (function) {
      case EQUAL -> infix("=");
      case NOT_EQUAL -> infix("<>");
      case LESS -> infix("<");
      case LESS_OR_EQUAL -> infix("<=");
      case GREATER -> infix(">");
      case GREATER_OR_EQUAL -> infix(">=");
      case AND -> "(" + operands(0, operands, " AND ") + ")";
      case OR -> "(" + operands(0, operands, " OR ") + ")";
      case NOT -> "(NOT {0})";
      case IS_NULL -> "({0} IS NULL)";
      case IS_NOT_NULL -> "({0} IS NOT NULL)";
      case IN -> "({0} IN (" + operands(1, operands, ", ") + "))";
      case LIKE -> "({0} LIKE {1} ESCAPE '\\')";
      case ADD -> infix("+");
      case SUBTRACT -> infix("-");
      case MULTIPLY -> infix("*");
      case DIVIDE -> "({0} / NULLIF({1}, 0))";
      case COALESCE -> named("COALESCE", operands);
      case LOWER -> named("LOWER", operands);
      case UPPER -> named("UPPER", operands);
      case CONCAT -> "(" + operands(0, operands, " || ") + ")";
      case COUNT -> operands == 0 ? "COUNT(*)" : named("COUNT", operands);
      case COUNT_DISTINCT -> "COUNT(DISTINCT {0})";
      case SUM -> named("SUM", operands);
      case MIN -> named("MIN", operands);
      case MAX -> named("MAX", operands);
      case AVG -> named("AVG", operands);
      case ROW_NUMBER -> "ROW_NUMBER()";
      case RANK -> "RANK()";
      case DENSE_RANK -> "DENSE_RANK()";
    };
  }

  private static String infix(String operator) {
    return "({0} " + operator + " {1})";
  }

  private static String named(String name, int operands) {
    return name + "(" + operands(0, operands, ", ") + ")";
  }

  private static String operands(int from, int to, String separator) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{" + i + "}")
        .collect(Collectors.joining(separator));
  }
}
