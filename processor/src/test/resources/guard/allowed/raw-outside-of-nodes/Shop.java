class Shop {
  Object top(javax.sql.DataSource source, java.lang.reflect.Method method) throws Exception {
    return method.invoke(source.getConnection());
  }
}
