package dev.lanekeeper.lane;

import dev.lanekeeper.arrow.BatchBuilder;
import dev.lanekeeper.arrow.RowReader;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one plan fit a contract. Used once. */
final class Conformer<S> {

  private static final RowType<Reject> REJECT = RowType.of(Reject.class);
  private static final int REASONS_TOLD = 5;

  private final Schema source;
  private final Contract<S> contract;
  private final List<Field> fields;
  private final List<ColumnCast> columns;
  private final List<KeyIndex> keys = new ArrayList<>();
  private final List<Reject> firstRejects = new ArrayList<>();
  private long rejectCount;

  /**
   * Compares columns.
   *
   * @throws LaneException LK404 if they cannot fit
   */
  Conformer(Schema source, Contract<S> contract) {
    this.source = source;
    this.contract = contract;
    this.fields = contract.rowType().schema().fields();
    this.columns = ColumnCast.all(source, contract);
  }

  /** Reads all rows; the tables are the owner's. */
  Conformed<S> conform(ArrowReader reader, BufferAllocator allocator, Resources owner)
      throws IOException {
    Schema target = contract.rowType().schema();
    try (BatchBuilder fitting = new BatchBuilder(target, allocator);
        BatchBuilder rejected = new BatchBuilder(REJECT.schema(), allocator)) {
      for (List<String> key : contract.keys()) {
        keys.add(new KeyIndex(key.stream().map(target::indexOf).toList(), fitting));
      }
      while (reader.loadNextBatch()) {
        VectorSchemaRoot batch = reader.getVectorSchemaRoot();
        RowReader rows = new RowReader(batch, source);
        for (int row = 0; row < batch.getRowCount(); row++) {
          place(rows.read(row), fitting, rejected);
        }
      }
      if (rejectCount > 0 && !contract.rejects()) {
        throw failure();
      }
      return new Conformed<>(
          owner.add(fitting.finish()), owner.add(rejected.finish()), contract.rowType());
    }
  }

  private void place(@Nullable Object[] row, BatchBuilder fitting, BatchBuilder rejected) {
    try {
      @Nullable Object[] fit = fit(row);
      keys.forEach(KeyIndex::add);
      fitting.add(fit);
    } catch (Misfit misfit) {
      rejectCount++;
      Reject reject = new Reject(misfit.reason(), misfit.column(), content(row));
      if (firstRejects.size() < REASONS_TOLD) {
        firstRejects.add(reject);
      }
      if (contract.rejects()) {
        rejected.add(REJECT.values(reject));
      }
    }
  }

  private @Nullable Object[] fit(@Nullable Object[] row) throws Misfit {
    @Nullable Object[] result = new Object[fields.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = columns.get(i).convert(row);
    }
    S typed = typed(result);
    for (Contract.Rule<S> rule : contract.rules()) {
      if (!rule.holds().test(typed)) {
        throw new Misfit("not so: " + rule.says(), null);
      }
    }
    checkKeys(result);
    return result;
  }

  /**
   * Makes the row an object, because what it is made of may fit and the whole not: an enum's name,
   * a record's rule.
   */
  private S typed(@Nullable Object[] values) throws Misfit {
    try {
      return contract.rowType().make(values);
    } catch (LaneException e) {
      throw new Misfit(e.problem(), null);
    }
  }

  /** Finds a key that an earlier row took; a rejected row takes none from a later one. */
  private void checkKeys(@Nullable Object[] row) throws Misfit {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).has(row)) {
        List<String> key = contract.keys().get(i);
        List<@Nullable Object> values = new ArrayList<>();
        key.forEach(column -> values.add(row[contract.rowType().schema().indexOf(column)]));
        throw new Misfit(
            "an earlier row has the same " + String.join(", ", key) + ": " + CellText.of(values),
            key.get(0));
      }
    }
  }

  private String content(@Nullable Object[] row) {
    return IntStream.range(0, row.length)
        .mapToObj(i -> source.fields().get(i).name() + "=" + CellText.of(row[i]))
        .collect(Collectors.joining(", "));
  }

  private LaneException failure() {
    String reasons =
        firstRejects.stream()
            .map(reject -> "\n  " + reject.reason() + " (" + reject.content() + ")")
            .collect(Collectors.joining());
    String more = rejectCount > firstRejects.size() ? "\n  ..." : "";
    return new LaneException(
        Code.LK404,
        Code.LK404.message(rejectCount + " rows do not meet the contract:" + reasons + more),
        Code.LK404.fix("Correct the rows, or let the contract reject them: contract.rejectRows()."),
        null);
  }
}
