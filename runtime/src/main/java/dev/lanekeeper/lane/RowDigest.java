package dev.lanekeeper.lane;

import dev.lanekeeper.arrow.RowReader;
import dev.lanekeeper.plan.rel.CanonicalBytes;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * A digest of rows that does not depend on their order and needs no sorting: the rows' own SHA-256
 * are added up as numbers modulo 2^256, and the sum is hashed together with columns and row count.
 */
final class RowDigest {

  private RowDigest() {}

  static String of(ArrowReader reader, Schema schema) throws IOException {
    MessageDigest hash = sha256();
    BigInteger sum = BigInteger.ZERO;
    long rows = 0;
    while (reader.loadNextBatch()) {
      VectorSchemaRoot batch = reader.getVectorSchemaRoot();
      RowReader values = new RowReader(batch, schema);
      for (int row = 0; row < batch.getRowCount(); row++) {
        byte[] bytes = new CanonicalBytes().value(values.read(row)).toByteArray();
        sum = sum.add(new BigInteger(1, hash.digest(bytes)));
      }
      rows += batch.getRowCount();
      sum = sum.mod(BigInteger.ONE.shiftLeft(256));
    }
    String whole = schema.describe() + "\n" + rows + "\n" + sum.toString(16);
    return HexFormat.of().formatHex(hash.digest(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
