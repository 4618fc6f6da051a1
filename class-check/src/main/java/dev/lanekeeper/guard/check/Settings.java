package dev.lanekeeper.guard.check;

import dev.lanekeeper.guard.RawApi;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check goes by.
 *
 * @param rawApis what is raw access
 * @param everywhere whether every package is a lane scope
 * @param today the day on which {@code until} is judged
 * @param ceiling the most allowed bypasses, or a negative number for any
 * @param baseline the file of known violations, for adoption
 */
record Settings(
    List<RawApi> rawApis,
    boolean everywhere,
    LocalDate today,
    int ceiling,
    @Nullable Path baseline) {}
