package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The rows and queries of a chain of ten nodes, which each do a little to lines of orders. */
final class ChainRows {

  static final String SHIPPED =
      """
      select l_orderkey, l_partkey, l_suppkey, l_quantity, l_extendedprice, l_discount, l_returnflag, l_shipdate,
        l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode
      from lines
      where l_linestatus = 'F'
      """;

  static final String PRICED =
      """
      select l_orderkey, l_partkey, l_suppkey, l_quantity, l_extendedprice * (1 - l_discount) as l_price, l_returnflag,
        l_shipdate, l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode
      from shipped
      """;

  static final String KEPT = "select * from priced where l_returnflag <> 'R'";

  static final String LATE = "select * from kept where l_receiptdate > l_commitdate";

  static final String OF_A_YEAR =
      "select * from late where l_shipdate >= date '1993-01-01' and l_shipdate < date '1994-01-01'";

  static final String BY_TRUCK = "select * from ofAYear where l_shipmode = 'TRUCK'";

  static final String IN_PERSON =
      "select * from byTruck where l_shipinstruct = 'DELIVER IN PERSON'";

  static final String SMALL = "select * from inPerson where l_quantity < 25";

  static final String SOLD =
      """
      select l_suppkey, sum(l_price) as revenue, count(*) as sales
      from small
      group by l_suppkey
      """;

  static final String BEST = "select * from sold order by revenue desc, l_suppkey limit 100";

  private ChainRows() {}

  /** A line without what nobody needs. */
  @Columns(NameStyle.SNAKE_CASE)
  record Line(
      long lOrderkey,
      long lPartkey,
      long lSuppkey,
      @Decimal(precision = 12, scale = 2) BigDecimal lQuantity,
      @Decimal(precision = 12, scale = 2) BigDecimal lExtendedprice,
      @Decimal(precision = 12, scale = 2) BigDecimal lDiscount,
      String lReturnflag,
      LocalDate lShipdate,
      LocalDate lCommitdate,
      LocalDate lReceiptdate,
      String lShipinstruct,
      String lShipmode) {}

  /** A line with its price. */
  @Columns(NameStyle.SNAKE_CASE)
  record PricedLine(
      long lOrderkey,
      long lPartkey,
      long lSuppkey,
      @Decimal(precision = 12, scale = 2) BigDecimal lQuantity,
      @Decimal(precision = 25, scale = 4) BigDecimal lPrice,
      String lReturnflag,
      LocalDate lShipdate,
      LocalDate lCommitdate,
      LocalDate lReceiptdate,
      String lShipinstruct,
      String lShipmode) {}

  /** What a supplier sold. */
  @Columns(NameStyle.SNAKE_CASE)
  record Sales(long lSuppkey, @Decimal(precision = 38, scale = 4) BigDecimal revenue, long sales) {}
}
