package dev.lanekeeper.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Limits and settings of a session. Equal profiles have equal digests, in any process, and share
 * one session of an engine. What is left empty is the engine's default.
 *
 * @param threads most threads that the engine computes with
 * @param memoryLimit most bytes that the engine keeps in memory; what it needs beyond goes to the
 *     spill folder
 * @param spillFolder where the engine puts what does not fit; empty means nowhere: too large is
 *     LK406
 * @param batchRows most rows of a result's batch
 * @param explain whether executions keep the engine's plan
 * @param timeLimit how long one execution may take
 * @param strictness what happens if an engine refuses the first form of a plan
 * @param determinism what stays the same when a plan is executed again
 */
public record RuntimeProfile(
    OptionalInt threads,
    OptionalLong memoryLimit,
    Optional<Path> spillFolder,
    OptionalInt batchRows,
    Explain explain,
    Optional<Duration> timeLimit,
    Strictness strictness,
    DeterminismTier determinism) {

  private static final RuntimeProfile DEFAULTS =
      new RuntimeProfile(
          OptionalInt.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Explain.OFF,
          Optional.empty(),
          Strictness.TOLERANT,
          DeterminismTier.BEST_EFFORT);

  /** Checks that limits are positive. */
  public RuntimeProfile {
    if (threads.isPresent() && threads.getAsInt() < 1
        || memoryLimit.isPresent() && memoryLimit.getAsLong() < 1
        || batchRows.isPresent() && batchRows.getAsInt() < 1
        || timeLimit.isPresent() && (timeLimit.get().isNegative() || timeLimit.get().isZero())) {
      throw new IllegalArgumentException("limits of a runtime profile are at least 1");
    }
  }

  /** Returns the profile in which everything is the engine's default. */
  public static RuntimeProfile defaults() {
    return DEFAULTS;
  }

  /** Returns this profile with a number of threads. */
  public RuntimeProfile withThreads(int number) {
    return new RuntimeProfile(
        OptionalInt.of(number),
        memoryLimit,
        spillFolder,
        batchRows,
        explain,
        timeLimit,
        strictness,
        determinism);
  }

  /** Returns this profile with a memory limit. */
  public RuntimeProfile withMemoryLimit(long bytes) {
    return new RuntimeProfile(
        threads,
        OptionalLong.of(bytes),
        spillFolder,
        batchRows,
        explain,
        timeLimit,
        strictness,
        determinism);
  }

  /** Returns this profile with a folder for what does not fit into memory. */
  public RuntimeProfile withSpillFolder(Path folder) {
    return new RuntimeProfile(
        threads,
        memoryLimit,
        Optional.of(folder),
        batchRows,
        explain,
        timeLimit,
        strictness,
        determinism);
  }

  /** Returns this profile with a size of batches. */
  public RuntimeProfile withBatchRows(int rows) {
    return new RuntimeProfile(
        threads,
        memoryLimit,
        spillFolder,
        OptionalInt.of(rows),
        explain,
        timeLimit,
        strictness,
        determinism);
  }

  /** Returns this profile with or without kept plans. */
  public RuntimeProfile withExplain(Explain mode) {
    return new RuntimeProfile(
        threads, memoryLimit, spillFolder, batchRows, mode, timeLimit, strictness, determinism);
  }

  /** Returns this profile with a time limit. */
  public RuntimeProfile withTimeLimit(Duration limit) {
    return new RuntimeProfile(
        threads,
        memoryLimit,
        spillFolder,
        batchRows,
        explain,
        Optional.of(limit),
        strictness,
        determinism);
  }

  /** Returns this profile with a strictness. */
  public RuntimeProfile withStrictness(Strictness chosen) {
    return new RuntimeProfile(
        threads, memoryLimit, spillFolder, batchRows, explain, timeLimit, chosen, determinism);
  }

  /** Returns this profile with a tier of determinism. */
  public RuntimeProfile withDeterminism(DeterminismTier tier) {
    return new RuntimeProfile(
        threads, memoryLimit, spillFolder, batchRows, explain, timeLimit, strictness, tier);
  }

  /** Returns the SHA-256 of all settings, as hexadecimal text. */
  public String digest() {
    String text =
        String.join(
            "\n",
            "runtime-profile 1",
            "threads " + threads,
            "memoryLimit " + memoryLimit,
            "spillFolder " + spillFolder.map(folder -> folder.toAbsolutePath().normalize()),
            "batchRows " + batchRows,
            "explain " + explain,
            "timeLimit " + timeLimit,
            "strictness " + strictness,
            "determinism " + determinism);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
