import acme.Executor;

class Shop {
  static class Fast extends Executor {
    @Override
    public String query(String sql) {
      return sql;
    }
  }

  String top(Fast executor) {
    return executor.query("select 1");
  }
}
