package org.apache.spark.sql;

public interface Dataset<T> {
  java.util.List<T> collectAsList();

  Dataset<T> distinct();
}
