package shop;

import dev.lanekeeper.io.Sink;

final class Shop implements Sink {
  private final javax.sql.DataSource source;

  Shop(javax.sql.DataSource source) {
    this.source = source;
  }

  @Override
  public long write(Object rows) {
    try (java.sql.Connection connection = source.getConnection()) {
      return connection.createStatement().executeUpdate("insert");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
