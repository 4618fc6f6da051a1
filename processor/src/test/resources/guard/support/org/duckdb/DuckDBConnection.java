package org.duckdb;

public interface DuckDBConnection {
  void interrupt();
}
