package dev.lanekeeper.report;

import java.time.Duration;
import java.util.Optional;

/**
 * One execution of a plan.
 *
 * @param node the node whose lane was used
 * @param call what was asked of the lane: list, table, stream, write, and so on
 * @param engine the engine's name
 * @param mode the adapter mode
 * @param planDigest the plan's digest
 * @param rows how many rows came out
 * @param bytes how many bytes of Arrow memory they took; 0 if the engine wrote them itself
 * @param compile how long the plan took to become a statement
 * @param execute how long the statement took, until its last row was read
 * @param explain the engine's plan, if the profile asks for it
 * @param failure the failure's text, if it failed
 */
public record ExecutionRecord(
    String node,
    String call,
    String engine,
    String mode,
    String planDigest,
    long rows,
    long bytes,
    Duration compile,
    Duration execute,
    Optional<String> explain,
    Optional<String> failure) {}
