package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The 22 queries of TPC-H, and the tables that they read. */
final class Tpch {

  private static final String TABLES =
      """
      customer: c_custkey long, c_name text, c_address text, c_nationkey long, c_phone text, c_acctbal money, c_mktsegment text, c_comment text
      orders: o_orderkey long, o_custkey long, o_orderstatus text, o_totalprice money, o_orderdate date, o_orderpriority text, o_clerk text, o_shippriority int, o_comment text
      lineitem: l_orderkey long, l_partkey long, l_suppkey long, l_linenumber int, l_quantity money, l_extendedprice money, l_discount money, l_tax money, l_returnflag text, l_linestatus text, l_shipdate date, l_commitdate date, l_receiptdate date, l_shipinstruct text, l_shipmode text, l_comment text
      part: p_partkey long, p_name text, p_mfgr text, p_brand text, p_type text, p_size int, p_container text, p_retailprice money, p_comment text
      partsupp: ps_partkey long, ps_suppkey long, ps_availqty int, ps_supplycost money, ps_comment text
      supplier: s_suppkey long, s_name text, s_address text, s_nationkey long, s_phone text, s_acctbal money, s_comment text
      nation: n_nationkey long, n_name text, n_regionkey long, n_comment text
      region: r_regionkey long, r_name text, r_comment text
      """;

  static final List<Relation> RELATIONS = TABLES.lines().map(Tpch::relation).toList();

  private Tpch() {}

  static List<String> queries() {
    return Arrays.asList(Blocks.read("tpch.sql").split(";\n"));
  }

  /** Returns the tables that a query reads. */
  static List<Relation> relations(String query) {
    List<Relation> relations = new ArrayList<>(RELATIONS);
    relations.removeIf(relation -> !query.matches("(?s).*\\b" + relation.name() + "\\b.*"));
    return relations;
  }

  private static Relation relation(String line) {
    String[] parts = line.split(": ");
    List<Field> fields = new ArrayList<>();
    for (String column : parts[1].split(", ")) {
      String[] words = column.split(" ");
      DataType type =
          switch (words[1]) {
            case "long" -> Simple.INT64;
            case "int" -> Simple.INT32;
            case "money" -> new DataType.Decimal(12, 2);
            case "date" -> Simple.DATE;
            default -> Simple.TEXT;
          };
      fields.add(Samples.required(words[0], type));
    }
    return new Relation(parts[0], new Schema(fields));
  }
}
