package shop;

import javax.sql.DataSource;

class Shop {
  Object top(DataSource source) throws Exception {
    return source.getConnection();
  }
}
