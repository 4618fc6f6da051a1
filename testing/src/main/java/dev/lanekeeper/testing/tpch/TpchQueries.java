package dev.lanekeeper.testing.tpch;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer1;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer10;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer11;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer12;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer13;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer14;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer15;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer16;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer17;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer18;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer19;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer2;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer20;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer21;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer22;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer3;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer4;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer5;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer6;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer7;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer8;
import dev.lanekeeper.testing.tpch.TpchAnswers.Answer9;
import dev.lanekeeper.testing.tpch.TpchTables.Customer;
import dev.lanekeeper.testing.tpch.TpchTables.LineItem;
import dev.lanekeeper.testing.tpch.TpchTables.Nation;
import dev.lanekeeper.testing.tpch.TpchTables.Order;
import dev.lanekeeper.testing.tpch.TpchTables.Part;
import dev.lanekeeper.testing.tpch.TpchTables.PartSupplier;
import dev.lanekeeper.testing.tpch.TpchTables.Region;
import dev.lanekeeper.testing.tpch.TpchTables.Supplier;

/** TPC-H's queries as nodes. */
@NodeLibrary
public interface TpchQueries {

  /** Query 1. */
  @Node
  @Sql(TpchTexts.QUERY_1)
  Plan<Answer1> query1(Plan<LineItem> lineitem);

  /** Query 2. */
  @Node
  @Sql(TpchTexts.QUERY_2)
  Plan<Answer2> query2(
      Plan<Part> part,
      Plan<PartSupplier> partsupp,
      Plan<Supplier> supplier,
      Plan<Nation> nation,
      Plan<Region> region);

  /** Query 3. */
  @Node
  @Sql(TpchTexts.QUERY_3)
  Plan<Answer3> query3(Plan<Customer> customer, Plan<Order> orders, Plan<LineItem> lineitem);

  /** Query 4. */
  @Node
  @Sql(TpchTexts.QUERY_4)
  Plan<Answer4> query4(Plan<Order> orders, Plan<LineItem> lineitem);

  /** Query 5. */
  @Node
  @Sql(TpchTexts.QUERY_5)
  Plan<Answer5> query5(
      Plan<Customer> customer,
      Plan<Order> orders,
      Plan<LineItem> lineitem,
      Plan<Supplier> supplier,
      Plan<Nation> nation,
      Plan<Region> region);

  /** Query 6. */
  @Node
  @Sql(TpchTexts.QUERY_6)
  Plan<Answer6> query6(Plan<LineItem> lineitem);

  /** Query 7. */
  @Node
  @Sql(TpchTexts.QUERY_7)
  Plan<Answer7> query7(
      Plan<Customer> customer,
      Plan<Order> orders,
      Plan<LineItem> lineitem,
      Plan<Supplier> supplier,
      Plan<Nation> nation);

  /** Query 8. */
  @Node
  @Sql(TpchTexts.QUERY_8)
  Plan<Answer8> query8(
      Plan<Customer> customer,
      Plan<Order> orders,
      Plan<LineItem> lineitem,
      Plan<Part> part,
      Plan<Supplier> supplier,
      Plan<Nation> nation,
      Plan<Region> region);

  /** Query 9. */
  @Node
  @Sql(TpchTexts.QUERY_9)
  Plan<Answer9> query9(
      Plan<Order> orders,
      Plan<LineItem> lineitem,
      Plan<Part> part,
      Plan<PartSupplier> partsupp,
      Plan<Supplier> supplier,
      Plan<Nation> nation);

  /** Query 10. */
  @Node
  @Sql(TpchTexts.QUERY_10)
  Plan<Answer10> query10(
      Plan<Customer> customer, Plan<Order> orders, Plan<LineItem> lineitem, Plan<Nation> nation);

  /** Query 11. */
  @Node
  @Sql(TpchTexts.QUERY_11)
  Plan<Answer11> query11(Plan<PartSupplier> partsupp, Plan<Supplier> supplier, Plan<Nation> nation);

  /** Query 12. */
  @Node
  @Sql(TpchTexts.QUERY_12)
  Plan<Answer12> query12(Plan<Order> orders, Plan<LineItem> lineitem);

  /** Query 13. */
  @Node
  @Sql(TpchTexts.QUERY_13)
  Plan<Answer13> query13(Plan<Customer> customer, Plan<Order> orders);

  /** Query 14. */
  @Node
  @Sql(TpchTexts.QUERY_14)
  Plan<Answer14> query14(Plan<LineItem> lineitem, Plan<Part> part);

  /** Query 15. */
  @Node
  @Sql(TpchTexts.QUERY_15)
  Plan<Answer15> query15(Plan<LineItem> lineitem, Plan<Supplier> supplier);

  /** Query 16. */
  @Node
  @Sql(TpchTexts.QUERY_16)
  Plan<Answer16> query16(Plan<Part> part, Plan<PartSupplier> partsupp, Plan<Supplier> supplier);

  /** Query 17. */
  @Node
  @Sql(TpchTexts.QUERY_17)
  Plan<Answer17> query17(Plan<LineItem> lineitem, Plan<Part> part);

  /** Query 18. */
  @Node
  @Sql(TpchTexts.QUERY_18)
  Plan<Answer18> query18(Plan<Customer> customer, Plan<Order> orders, Plan<LineItem> lineitem);

  /** Query 19. */
  @Node
  @Sql(TpchTexts.QUERY_19)
  Plan<Answer19> query19(Plan<LineItem> lineitem, Plan<Part> part);

  /** Query 20. */
  @Node
  @Sql(TpchTexts.QUERY_20)
  Plan<Answer20> query20(
      Plan<LineItem> lineitem,
      Plan<Part> part,
      Plan<PartSupplier> partsupp,
      Plan<Supplier> supplier,
      Plan<Nation> nation);

  /** Query 21. */
  @Node
  @Sql(TpchTexts.QUERY_21)
  Plan<Answer21> query21(
      Plan<Order> orders, Plan<LineItem> lineitem, Plan<Supplier> supplier, Plan<Nation> nation);

  /** Query 22. */
  @Node
  @Sql(TpchTexts.QUERY_22)
  Plan<Answer22> query22(Plan<Customer> customer, Plan<Order> orders);
}
