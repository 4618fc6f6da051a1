package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.testing.tpch.TpchTables.LineItem;

/** Queries that go on for many seconds at scale 1, each in another part of the engine. */
@NodeLibrary
interface LongQueries {

  /** A number of rows. */
  record Count(long count) {}

  /** An order and a place in some sequence. */
  record Place(long lOrderkey, String lComment, long place) {}

  /** A text and how often it is there. */
  record Text(String lComment, long lOrderkey, long count) {}

  /** Compares all pairs: within one operator. */
  @Node
  @Sql(
      """
      select count(*) as "count" from lineitem a, lineitem b
      where a.l_orderkey + b.l_partkey < a.l_suppkey and a.l_comment <> b.l_comment
      """)
  Plan<Count> pairs(Plan<LineItem> lineitem);

  /** Sorts wide rows. */
  @Node
  @Sql("select * from lineitem order by l_comment, l_extendedprice, l_orderkey, l_linenumber")
  Plan<LineItem> sorted(Plan<LineItem> lineitem);

  /** Sorts within partitions. */
  @Node
  @Sql(
      """
      select l_orderkey as "lOrderkey", l_comment as "lComment",
        row_number() over (partition by l_suppkey order by l_comment, l_orderkey) as place
      from lineitem
      """)
  Plan<Place> ranked(Plan<LineItem> lineitem);

  /** Makes a large hash table. */
  @Node
  @Sql(
      """
      select l_comment as "lComment", l_orderkey as "lOrderkey", count(*) as "count"
      from lineitem group by l_comment, l_orderkey
      """)
  Plan<Text> grouped(Plan<LineItem> lineitem);

  /** Streams without an end. */
  @Node
  @Sql(
      """
      select a.l_comment as "lComment", b.l_orderkey as "lOrderkey", a.l_suppkey as "count"
      from lineitem a, lineitem b
      """)
  Plan<Text> streamed(Plan<LineItem> lineitem);
}
