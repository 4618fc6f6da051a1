package dev.lanekeeper.testing.tpch;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows of TPC-H's answers, in the types that docs/types.md gives them. */
public final class TpchAnswers {

  private TpchAnswers() {}

  /** A row of query 1. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer1(
      String lReturnflag,
      String lLinestatus,
      @Decimal(precision = 38, scale = 2) BigDecimal sumQty,
      @Decimal(precision = 38, scale = 2) BigDecimal sumBasePrice,
      @Decimal(precision = 38, scale = 4) BigDecimal sumDiscPrice,
      @Decimal(precision = 38, scale = 6) BigDecimal sumCharge,
      double avgQty,
      double avgPrice,
      double avgDisc,
      long countOrder) {}

  /** A row of query 2. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer2(
      @Decimal(precision = 12, scale = 2) BigDecimal sAcctbal,
      String sName,
      String nName,
      long pPartkey,
      String pMfgr,
      String sAddress,
      String sPhone,
      String sComment) {}

  /** A row of query 3. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer3(
      long lOrderkey,
      @Decimal(precision = 38, scale = 4) BigDecimal revenue,
      LocalDate oOrderdate,
      int oShippriority) {}

  /** A row of query 4. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer4(String oOrderpriority, long orderCount) {}

  /** A row of query 5. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer5(String nName, @Decimal(precision = 38, scale = 4) BigDecimal revenue) {}

  /** A row of query 6. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer6(@Decimal(precision = 38, scale = 4) @Nullable BigDecimal revenue) {}

  /** A row of query 7. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer7(
      String suppNation,
      String custNation,
      long lYear,
      @Decimal(precision = 38, scale = 4) BigDecimal revenue) {}

  /** A row of query 8. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer8(long oYear, @Nullable Double mktShare) {}

  /** A row of query 9. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer9(
      String nation, long oYear, @Decimal(precision = 38, scale = 4) BigDecimal sumProfit) {}

  /** A row of query 10. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer10(
      long cCustkey,
      String cName,
      @Decimal(precision = 38, scale = 4) BigDecimal revenue,
      @Decimal(precision = 12, scale = 2) BigDecimal cAcctbal,
      String nName,
      String cAddress,
      String cPhone,
      String cComment) {}

  /** A row of query 11. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer11(long psPartkey, @Decimal(precision = 38, scale = 2) BigDecimal value) {}

  /** A row of query 12. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer12(String lShipmode, long highLineCount, long lowLineCount) {}

  /** A row of query 13. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer13(long cCount, long custdist) {}

  /** A row of query 14. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer14(@Nullable Double promoRevenue) {}

  /** A row of query 15. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer15(
      long sSuppkey,
      String sName,
      String sAddress,
      String sPhone,
      @Decimal(precision = 38, scale = 4) BigDecimal totalRevenue) {}

  /** A row of query 16. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer16(String pBrand, String pType, int pSize, long supplierCnt) {}

  /** A row of query 17. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer17(@Nullable Double avgYearly) {}

  /** A row of query 18. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer18(
      String cName,
      long cCustkey,
      long oOrderkey,
      LocalDate oOrderdate,
      @Decimal(precision = 12, scale = 2) BigDecimal oTotalprice,
      @Decimal(precision = 38, scale = 2) BigDecimal quantity) {}

  /** A row of query 19. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer19(@Decimal(precision = 38, scale = 4) @Nullable BigDecimal revenue) {}

  /** A row of query 20. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer20(String sName, String sAddress) {}

  /** A row of query 21. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer21(String sName, long numwait) {}

  /** A row of query 22. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Answer22(
      String cntrycode, long numcust, @Decimal(precision = 38, scale = 2) BigDecimal totacctbal) {}
}
