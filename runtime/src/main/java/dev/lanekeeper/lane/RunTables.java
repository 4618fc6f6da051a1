package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.FailingReader;
import dev.lanekeeper.arrow.IpcReader;
import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.arrow.RowStream;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.io.json.JsonRows;
import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.render.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * What the plans of one run read. Tables in memory, and rows of databases and own sources, are
 * given to the engine once a run, when a plan first needs them, under a name that no other run
 * uses. Files are looked at when a plan first reads them, and again whenever they have changed.
 */
@RequiresLane
final class RunTables {

  private static final AtomicLong RUNS = new AtomicLong();

  private final String prefix = "lane_" + RUNS.incrementAndGet() + "_";
  private final AtomicLong stages = new AtomicLong();
  private final Supplier<EngineSession> session;
  private final Dialect dialect;
  private final Supplier<BufferAllocator> allocator;
  private final Resources resources;
  private final IdentityHashMap<MemoryTable, String> names = new IdentityHashMap<>();
  private final Map<Source, Known> sources = new HashMap<>();

  /**
   * Names of statements that plans read like tables, each for as long as its files are the same.
   */
  private final IdentityHashMap<EngineQuery, String> views = new IdentityHashMap<>();

  private final Set<String> aliases = new HashSet<>();
  private int tables;

  RunTables(
      Supplier<EngineSession> session,
      Dialect dialect,
      Supplier<BufferAllocator> allocator,
      Resources resources) {
    this.session = session;
    this.dialect = dialect;
    this.allocator = allocator;
    this.resources = resources;
  }

  /**
   * Returns how one execution reads what plans scan.
   *
   * @param check called again and again while sources are read; throws when it is time to stop
   */
  SourceTexts reading(Runnable check) {
    return new Texts(this, check);
  }

  /** Returns how plans are looked at: sources that are not read yet have no rows. */
  SourceTexts unread() {
    return new Texts(this, null);
  }

  private record Texts(RunTables tables, @Nullable Runnable check) implements SourceTexts {
    @Override
    public EngineQuery select(ScanSource source, Schema schema) {
      return tables.select(source, schema, check);
    }

    @Override
    public String tableName(MemoryTable table) {
      return tables.tableName(table);
    }
  }

  private synchronized EngineQuery select(
      ScanSource source, Schema schema, @Nullable Runnable check) {
    Source key = new Source(source, schema);
    List<FileStamp> stamps = FileStamp.of(source);
    Known known = sources.get(key);
    if (known != null && known.stamps().equals(stamps)) {
      return known.query();
    }
    boolean byEngine = source instanceof ScanSource.Parquet || source instanceof ScanSource.Csv;
    if (check == null && !byEngine) {
      return nothing(schema);
    }
    EngineQuery query =
        byEngine
            ? session.get().source(source, schema)
            : load(source, schema, check == null ? () -> {} : check);
    sources.put(key, new Known(stamps, query));
    return query;
  }

  private EngineQuery nothing(Schema schema) {
    return new EngineQuery(
        schema.fields().stream()
            .map(
                field ->
                    "CAST(NULL AS "
                        + dialect.type(field.type())
                        + ") AS "
                        + dialect.quote(field.name()))
            .collect(Collectors.joining(", ", "SELECT ", " WHERE 1 = 0")),
        List.of());
  }

  private EngineQuery load(ScanSource source, Schema schema, Runnable check) {
    List<String> names = new ArrayList<>();
    if (source instanceof ScanSource.Rows rows) {
      names.add(load(rows.rows(), schema, check));
    } else if (source instanceof ScanSource.Json json) {
      json.files().forEach(file -> names.add(load(new JsonRows(file, schema), schema, check)));
    } else if (source instanceof ScanSource.Arrow arrow) {
      arrow
          .files()
          .forEach(
              file ->
                  names.add(
                      load(schema, () -> IpcReader.open(file, schema, allocator.get(), check))));
    }
    return select(names, schema);
  }

  private EngineQuery select(List<String> registered, Schema schema) {
    String columns = schema.names().stream().map(dialect::quote).collect(Collectors.joining(", "));
    return new EngineQuery(
        registered.stream()
            .map(name -> "SELECT " + columns + " FROM " + dialect.quote(name))
            .collect(Collectors.joining("\nUNION ALL\n")),
        List.of());
  }

  private String load(RowSource source, Schema schema, Runnable check) {
    return load(schema, () -> RowStream.open(source, schema, allocator.get(), check));
  }

  /** Streams rows into a table of the engine; returns its name. */
  private <T extends ArrowReader & FailingReader> String load(Schema schema, Supplier<T> opener) {
    String name = nextName();
    try (T rows = opener.get()) {
      try {
        session.get().register(name, schema, rows, allocator.get());
      } catch (EngineException e) {
        throw rows.failure().<LaneException>map(own -> own).orElse(e);
      }
    } catch (EngineException e) {
      throw e;
    } catch (LaneException e) {
      // As an engine's failure it is told with pipeline, node and plan.
      throw new EngineException(e.code(), e.problem(), e.fix(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    dropInTheEnd(name);
    return name;
  }

  /** Drops a table with the run, in the session itself: the backend may be closed before. */
  private void dropInTheEnd(String name) {
    EngineSession holder = session.get();
    resources.add(() -> holder.drop(name));
  }

  private String nextName() {
    tables++;
    return prefix + tables;
  }

  private synchronized String tableName(MemoryTable table) {
    if (table instanceof StagedTable staged) {
      return staged.name();
    }
    String known = names.get(table);
    if (known != null) {
      return known;
    }
    String name = nextName();
    register(name, table);
    dropInTheEnd(name);
    names.put(table, name);
    return name;
  }

  /** Returns the name under which a plan that is no SQL reads what is scanned. */
  synchronized String tableOf(Rel.Scan scan, Runnable check) {
    if (scan.source() instanceof ScanSource.Memory memory) {
      return tableName(memory.table());
    }
    EngineQuery select = select(scan.source(), scan.schema(), check);
    String known = views.get(select);
    if (known != null) {
      return known;
    }
    String name = nextName();
    session.get().view(name, select);
    dropInTheEnd(name);
    views.put(select, name);
    return name;
  }

  /** Gives tables second names, each with the table's own. */
  synchronized void alias(Map<String, String> names) {
    names.forEach(
        (alias, table) -> {
          if (aliases.add(alias)) {
            String select = "SELECT * FROM " + dialect.quote(table);
            session.get().view(alias, new EngineQuery(select, List.of()));
            dropInTheEnd(alias);
          }
        });
  }

  /** Returns a name for a table that parts of a plan leave in the engine. */
  String stagedName() {
    return prefix + "stage_" + stages.incrementAndGet();
  }

  private void register(String name, MemoryTable table) {
    if (table instanceof ArrowTable arrow) {
      register(name, arrow);
    } else if (table instanceof RecordTable<?> records) {
      try (ArrowTable rows = Records.table(records, allocator.get())) {
        register(name, rows);
      }
    } else {
      throw new LaneException(
          Code.LK407,
          Code.LK407.message("No engine can read a " + table.getClass().getName() + "."),
          Code.LK407.fix("Give the plan records (Plan.values) or an ArrowTable."),
          null);
    }
  }

  /** Shares the table's memory, and so needs its own allocator. */
  private void register(String name, ArrowTable table) {
    BufferAllocator owner =
        table.batches().isEmpty()
            ? allocator.get()
            : table.batches().get(0).getVector(0).getAllocator();
    try (ArrowReader rows = table.reader(owner)) {
      session.get().register(name, table.schema(), rows, owner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Source(ScanSource source, Schema schema) {}

  /** How a source is read, as its files were. */
  private record Known(List<FileStamp> stamps, EngineQuery query) {}
}
