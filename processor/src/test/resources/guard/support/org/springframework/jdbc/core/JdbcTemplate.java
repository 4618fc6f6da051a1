package org.springframework.jdbc.core;

public class JdbcTemplate {
  public int update(String sql) {
    return 0;
  }
}
