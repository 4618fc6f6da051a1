package dev.lanekeeper.benchmarks.measure;

/**
 * What one whole process took.
 *
 * @param wall milliseconds from the start of the process to its end
 * @param cpu milliseconds of processor time, user and system, of the process and its own children
 * @param firstLine milliseconds from the start of the process to the end of its first line of
 *     output; {@code wall} if it printed nothing
 * @param peakBytes the most memory that was resident at once
 * @param firstOutput the first line of output, empty if there was none
 * @param furtherOutput the lines behind it, as far as they are not too long
 */
public record ProcessRun(
    double wall,
    double cpu,
    double firstLine,
    long peakBytes,
    String firstOutput,
    String furtherOutput) {}
