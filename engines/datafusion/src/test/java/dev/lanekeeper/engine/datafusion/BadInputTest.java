package dev.lanekeeper.engine.datafusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Plan;
import io.substrait.proto.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no program should do, and some do: failures with a code, and the JVM goes on. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BadInputTest {

  private final SessionFixture engine = new SessionFixture();

  @AfterEach
  void nothingIsLeft() {
    engine.close();
  }

  @Test
  void bytesThatAreNoSubstraitPlanAreRefused() {
    DataFusionSession session = (DataFusionSession) engine.session;
    Random random = new Random(26);
    for (int length = 0; length < 300; length += 3) {
      byte[] garbage = new byte[length];
      random.nextBytes(garbage);
      assertThatThrownBy(() -> session.prepareSubstrait(garbage, List.of()))
          .isInstanceOfSatisfying(
              EngineException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK402));
    }
  }

  @Test
  void aPlanThatIsCutOffIsRefused() {
    DataFusionSession session = (DataFusionSession) engine.session;
    byte[] whole = planOf("t");
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> session.prepareSubstrait(cut, List.of()))
          .isInstanceOfSatisfying(
              EngineException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK402));
    }
  }

  @Test
  void aPlanOfAnotherVersionIsRefusedByItsVersion() throws Exception {
    DataFusionSession session = (DataFusionSession) engine.session;
    Plan other =
        Plan.parseFrom(planOf("t")).toBuilder()
            .setVersion(Version.newBuilder().setMajorNumber(7).setMinorNumber(1))
            .build();
    assertThatThrownBy(() -> session.prepareSubstrait(other.toByteArray(), List.of()))
        .isInstanceOfSatisfying(
            EngineException.class, failure -> assertThat(failure.code()).isEqualTo(Code.LK402))
        .hasMessageContaining("Substrait version 7.1.0");
  }

  private static byte[] planOf(String table) {
    Rel numbers =
        dev.lanekeeper.plan.Plan.parquet(
                List.of(Path.of("numbers.parquet")), RowType.of(Schema.parse("n int64")))
            .limit(3)
            .rel();
    return SubstraitPlans.WRITER.write(numbers, scan -> table).bytes();
  }

  @Test
  void aStreamWhoseReaderThrowsLeavesNoTable() throws Exception {
    Schema schema = Schema.parse("n int64");
    try (ArrowReader broken = new Broken(engine.allocator)) {
      assertThatThrownBy(() -> engine.session.register("t", schema, broken, engine.allocator))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("lost the rest");
    }
    assertThatThrownBy(() -> engine.rows("SELECT n FROM t", "n int64"))
        .hasMessageContaining("there is no table 't'");
    assertThat(engine.allocator.getAllocatedMemory()).isZero();
  }

  /** Gives one batch, then fails. */
  private static final class Broken extends ArrowReader {
    private boolean given;

    private Broken(BufferAllocator allocator) {
      super(allocator);
    }

    @Override
    public boolean loadNextBatch() throws IOException {
      if (given) {
        throw new IOException("lost the rest");
      }
      given = true;
      prepareLoadNextBatch();
      BigIntVector numbers = (BigIntVector) getVectorSchemaRoot().getVector(0);
      numbers.setSafe(0, 7);
      getVectorSchemaRoot().setRowCount(1);
      return true;
    }

    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    protected void closeReadSource() {}

    @Override
    protected org.apache.arrow.vector.types.pojo.Schema readSchema() {
      return new org.apache.arrow.vector.types.pojo.Schema(
          List.of(Field.nullable("n", new ArrowType.Int(64, true))));
    }
  }
}
