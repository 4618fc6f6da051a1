package dev.lanekeeper.testing.tpch;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.Decimal;
import dev.lanekeeper.annotation.NameStyle;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The rows of TPC-H's tables, with its names of columns (TPC-H 3.0.1, section 1.4). */
public final class TpchTables {

  private TpchTables() {}

  /** A row of customer. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Customer(
      long cCustkey,
      String cName,
      String cAddress,
      long cNationkey,
      String cPhone,
      @Decimal(precision = 12, scale = 2) BigDecimal cAcctbal,
      String cMktsegment,
      String cComment) {}

  /** A row of orders. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Order(
      long oOrderkey,
      long oCustkey,
      String oOrderstatus,
      @Decimal(precision = 12, scale = 2) BigDecimal oTotalprice,
      LocalDate oOrderdate,
      String oOrderpriority,
      String oClerk,
      int oShippriority,
      String oComment) {}

  /** A row of lineitem. */
  @Columns(NameStyle.SNAKE_CASE)
  public record LineItem(
      long lOrderkey,
      long lPartkey,
      long lSuppkey,
      int lLinenumber,
      @Decimal(precision = 12, scale = 2) BigDecimal lQuantity,
      @Decimal(precision = 12, scale = 2) BigDecimal lExtendedprice,
      @Decimal(precision = 12, scale = 2) BigDecimal lDiscount,
      @Decimal(precision = 12, scale = 2) BigDecimal lTax,
      String lReturnflag,
      String lLinestatus,
      LocalDate lShipdate,
      LocalDate lCommitdate,
      LocalDate lReceiptdate,
      String lShipinstruct,
      String lShipmode,
      String lComment) {}

  /** A row of part. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Part(
      long pPartkey,
      String pName,
      String pMfgr,
      String pBrand,
      String pType,
      int pSize,
      String pContainer,
      @Decimal(precision = 12, scale = 2) BigDecimal pRetailprice,
      String pComment) {}

  /** A row of partsupp. */
  @Columns(NameStyle.SNAKE_CASE)
  public record PartSupplier(
      long psPartkey,
      long psSuppkey,
      int psAvailqty,
      @Decimal(precision = 12, scale = 2) BigDecimal psSupplycost,
      String psComment) {}

  /** A row of supplier. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Supplier(
      long sSuppkey,
      String sName,
      String sAddress,
      long sNationkey,
      String sPhone,
      @Decimal(precision = 12, scale = 2) BigDecimal sAcctbal,
      String sComment) {}

  /** A row of nation. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Nation(long nNationkey, String nName, long nRegionkey, String nComment) {}

  /** A row of region. */
  @Columns(NameStyle.SNAKE_CASE)
  public record Region(long rRegionkey, String rName, String rComment) {}
}
