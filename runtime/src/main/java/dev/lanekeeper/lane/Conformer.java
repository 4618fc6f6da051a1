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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final List<Set<List<@Nullable Object>>> seen = new ArrayList<>();
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
    contract.keys().forEach(key -> seen.add(new HashSet<>()));
  }

  /** Reads all rows; the tables are the owner's. */
  Conformed<S> conform(ArrowReader reader, BufferAllocator allocator, Resources owner)
      throws IOException {
    Schema target = contract.rowType().schema();
    try (BatchBuilder fitting = new BatchBuilder(target, allocator);
        BatchBuilder rejected = new BatchBuilder(REJECT.schema(), allocator)) {
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
      fitting.add(fit(row));
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

  /**
   * Remembers the row's keys, all of them or none, so that a rejected row takes no key from a later
   * one.
   */
  private void checkKeys(@Nullable Object[] row) throws Misfit {
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      List<String> key = contract.keys().get(i);
      List<@Nullable Object> value = new ArrayList<>();
      key.forEach(column -> value.add(row[contract.rowType().schema().indexOf(column)]));
      if (seen.get(i).contains(value)) {
        throw new Misfit(
            "an earlier row has the same " + String.join(", ", key) + ": " + CellText.of(value),
            key.get(0));
      }
      values.add(value);
    }
    for (int i = 0; i < seen.size(); i++) {
      seen.get(i).add(values.get(i));
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
