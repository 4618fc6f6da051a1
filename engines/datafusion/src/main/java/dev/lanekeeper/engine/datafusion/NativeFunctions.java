package dev.lanekeeper.engine.datafusion;

import com.sun.jna.Pointer;
import dev.lanekeeper.annotation.RequiresLane;
import org.jspecify.annotations.Nullable;

/**
 * The native library's functions, described in {@code native/src/boundary.rs}. Texts go as UTF-8
 * with their length, Arrow structures by address. Each returns null, or a text to free with {@link
 * #free}.
 */
@RequiresLane
final class NativeFunctions {

  private NativeFunctions() {}

  static native @Nullable Pointer sessionOpen(
      int threads,
      long memoryBytes,
      byte[] spillFolder,
      long spillFolderLength,
      int batchRows,
      long[] session);

  static native @Nullable Pointer sessionClose(long session);

  static native @Nullable Pointer parquetDescribe(byte[] path, long pathLength, long schema);

  static native @Nullable Pointer parquetRegister(
      long session, byte[] name, long nameLength, byte[] files, long filesLength);

  static native @Nullable Pointer csvDescribe(
      byte[] path, long pathLength, int delimiter, long schema);

  static native @Nullable Pointer csvRegister(
      long session,
      byte[] name,
      long nameLength,
      byte[] files,
      long filesLength,
      int header,
      int delimiter,
      byte[] nullText,
      long nullTextLength,
      int width,
      long schema);

  static native @Nullable Pointer queryRegister(
      long session, byte[] name, long nameLength, byte[] sql, long sqlLength);

  static native @Nullable Pointer streamRegister(
      long session, byte[] name, long nameLength, long schema, long stream);

  static native @Nullable Pointer drop(long session, byte[] name, long nameLength);

  static native @Nullable Pointer prepare(
      long session,
      int substrait,
      byte[] statement,
      long statementLength,
      long array,
      long schema,
      long[] execution);

  static native @Nullable Pointer stream(long execution, int batchRows, long stream);

  static native @Nullable Pointer create(long execution, byte[] name, long nameLength, long[] rows);

  static native @Nullable Pointer export(
      long execution,
      byte[] path,
      long pathLength,
      int csv,
      int header,
      int delimiter,
      byte[] nullText,
      long nullTextLength,
      byte[] partitionBy,
      long partitionByLength,
      long[] rows);

  static native @Nullable Pointer explain(long execution, int analyze, long[] plan);

  static native @Nullable Pointer cancel(long execution);

  static native @Nullable Pointer close(long execution);

  static native void free(Pointer text);
}
