package dev.lanekeeper.benchmarks.source;

/**
 * The five kinds of query that follow each other: each reads the tables, or the query of the first
 * kind that lies before it.
 */
enum QueryShape {
  FILTER(
      """
      @Node
      @Sql(\"""
          select orderId, customerId, amount * 1.19 + %1$d as amount, orderedOn
          from %2$s
          where amount between %1$d and 100000 and orderedOn >= :since
          \""")
      Plan<Order> query%1$d(Plan<Order> %2$s, @Input LocalDate since);
      """),
  AGGREGATE(
      """
      @Node
      @Sql(\"""
          select customerId, sum(amount) as amount, count(*) as orders
          from %2$s
          where amount > %1$d
          group by customerId
          having count(*) > 1
          \""")
      Plan<Total> query%1$d(Plan<Order> %2$s);
      """),
  JOIN(
      """
      @Node
      @Sql(\"""
          select c.customerId, c.customerName, o.amount
          from %2$s o
          join customers c on o.customerId = c.customerId
          where c.city <> 'city %1$d' or o.amount is null
          \""")
      Plan<Named> query%1$d(Plan<Order> %2$s, Plan<Customer> customers);
      """),
  WINDOW(
      """
      @Node
      @Sql(\"""
          select customerId, amount, row_number() over (partition by customerId order by amount desc, orderId) as place
          from %2$s
          where orderId <> %1$d
          \""")
      Plan<Ranked> query%1$d(Plan<Order> %2$s);
      """),
  NESTED(
      """
      @Node
      @Sql(\"""
          with large as (
            select customerId, sum(case when amount > %1$d then amount else 0.0 end) as amount, count(*) as orders
            from %2$s
            group by customerId
          )
          select c.customerId, c.customerName, l.amount
          from customers c
          join large l on l.customerId = c.customerId
          where c.customerId in (select customerId from %2$s where amount < 1000)
          \""")
      Plan<Named> query%1$d(Plan<Order> %2$s, Plan<Customer> customers);
      """);

  private static final QueryShape[] SHAPES = values();
  private static final String TABLE = "orders";

  private final String pattern;

  QueryShape(String pattern) {
    this.pattern = pattern;
  }

  static QueryShape of(int index) {
    return SHAPES[index % SHAPES.length];
  }

  /** The node's declaration. */
  String text(int index) {
    return pattern.formatted(index, orders(index));
  }

  /** The latest node before {@code index} that makes orders. */
  private static String orders(int index) {
    int before = index - 1 - (index - 1) % SHAPES.length;
    return index == 0 ? TABLE : "query" + before;
  }
}
