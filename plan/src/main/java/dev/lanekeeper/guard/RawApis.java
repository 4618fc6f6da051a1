package dev.lanekeeper.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Raw APIs: what is an error in node classes and lane scopes. Options extend the list. */
public final class RawApis {

  /** Handles of methods; those of fields execute nothing. */
  private static final String HANDLES =
      "#findVirtual|findStatic|findSpecial|findConstructor|bind|unreflect|unreflectSpecial"
          + "|unreflectConstructor";

  private static final List<String> KNOWN =
      List.of(
          // JDBC. Reading a ResultSet is not listed: whoever has one has executed already.
          "java.sql.Connection",
          "java.sql.Statement",
          "java.sql.Driver",
          "java.sql.DriverManager",
          "javax.sql.CommonDataSource",
          "javax.sql.PooledConnection",
          "javax.sql.RowSet#execute",
          "org.springframework.jdbc.core.JdbcOperations",
          "org.springframework.jdbc.core.JdbcTemplate",
          "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
          "org.springframework.jdbc.core.simple.*",
          "org.springframework.jdbc.datasource.DataSourceUtils",
          // jOOQ
          "org.jooq.impl.DSL#using|usingContext",
          "org.jooq.DSLContext#execute*|fetch*|transaction*|batch*|connection*",
          "org.jooq.Query#execute*",
          "org.jooq.ResultQuery#fetch*|iterator|stream|execute*",
          "org.jooq.Batch#execute*",
          // JPA and Hibernate
          "javax.persistence.EntityManager",
          "javax.persistence.EntityManagerFactory",
          "javax.persistence.Persistence",
          "javax.persistence.Query#getResult*|getSingleResult|executeUpdate",
          "jakarta.persistence.EntityManager",
          "jakarta.persistence.EntityManagerFactory",
          "jakarta.persistence.Persistence",
          "jakarta.persistence.Query#getResult*|getSingleResult*|executeUpdate",
          "org.hibernate.SessionFactory",
          "org.hibernate.SharedSessionContract",
          "org.hibernate.query.Query#list|uniqueResult*|scroll|executeUpdate",
          // Spark: what starts a job, and what writes
          "org.apache.spark.sql.SparkSession#sql|read|builder|getOrCreate|table",
          "org.apache.spark.sql.Dataset#collect*|count|show|head|first|take*|tail|reduce|foreach*"
              + "|toLocalIterator|isEmpty|checkpoint|localCheckpoint|write*",
          "org.apache.spark.sql.DataFrameWriter",
          "org.apache.spark.sql.DataFrameWriterV2",
          "org.apache.spark.sql.streaming.DataStreamWriter",
          "org.apache.spark.api.java.JavaRDDLike#collect*|count*|first|take*|reduce|fold|aggregate"
              + "|foreach*|save*|top|max|min|isEmpty|toLocalIterator",
          "org.apache.spark.SparkContext",
          // Calcite, executing
          "org.apache.calcite.tools.RelRunner",
          "org.apache.calcite.tools.RelRunners",
          "org.apache.calcite.interpreter.Interpreter",
          "org.apache.calcite.runtime.Bindable",
          // Engines
          "org.duckdb.*",
          "org.apache.arrow.adbc.*",
          "org.apache.arrow.datafusion.*",
          "org.apache.arrow.dataset.*",
          "org.apache.datafusion.*",
          "com.sun.jna.Native#load*|register*", // engines are native libraries
          "com.sun.jna.NativeLibrary#getInstance|getProcess",
          "com.sun.jna.Function#invoke*",
          "com.google.cloud.bigquery.BigQuery",
          "java.util.ServiceLoader#load*", // of engines and drivers
          // Reflective invocation
          "java.lang.Class#newInstance",
          "java.lang.reflect.Method#invoke",
          "java.lang.reflect.Constructor#newInstance",
          "java.lang.invoke.MethodHandle#invoke*",
          "java.lang.invoke.MethodHandles$Lookup" + HANDLES,
          "java.lang.invoke.MethodHandles.Lookup" + HANDLES);

  private RawApis() {}

  /** Returns the known ones and more of them, each as {@link RawApi#parse} reads it. */
  public static List<RawApi> with(Collection<String> more) {
    List<RawApi> apis = new ArrayList<>();
    for (String known : KNOWN) {
      apis.add(RawApi.parse(known));
    }
    for (String another : more) {
      apis.add(RawApi.parse(another));
    }
    return List.copyOf(apis);
  }
}
