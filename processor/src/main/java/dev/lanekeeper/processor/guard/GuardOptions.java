package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.BypassTerms;
import dev.lanekeeper.guard.RawApi;
import dev.lanekeeper.guard.RawApis;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a build says with {@code -Xplugin:LaneGuard ...}: plugins are given no {@code -A} options.
 *
 * @param rawApis what is raw access
 * @param everywhere whether every package is a lane scope ({@code scope=all})
 * @param warns whether reports are warnings ({@code mode=warn}), for adoption
 * @param today the day on which {@code until} is judged ({@code today=yyyy-MM-dd})
 * @param sarif where diagnostics are written ({@code sarif=file}); the processor's option says it
 *     too
 */
record GuardOptions(
    List<RawApi> rawApis,
    boolean everywhere,
    boolean warns,
    LocalDate today,
    Optional<Path> sarif) {

  /**
   * Reads options.
   *
   * @throws IllegalArgumentException if one is unknown, with what there is
   */
  static GuardOptions of(List<String> arguments, Map<String, String> environment) {
    List<String> raw = new ArrayList<>();
    boolean everywhere = false;
    boolean warns = false;
    @Nullable String today = null;
    Optional<Path> sarif = Optional.empty();
    for (String argument : arguments) {
      if (argument.startsWith("raw=")) {
        raw.addAll(Arrays.asList(argument.substring("raw=".length()).split(",")));
      } else if (argument.startsWith("today=")) {
        today = argument.substring("today=".length());
      } else if (argument.startsWith("sarif=")) {
        sarif = Optional.of(Path.of(argument.substring("sarif=".length())));
      } else if (argument.equals("scope=all")) {
        everywhere = true;
      } else if (argument.equals("mode=warn")) {
        warns = true;
      } else {
        throw new IllegalArgumentException(
            "-Xplugin:LaneGuard takes scope=all, mode=warn, today=yyyy-MM-dd, raw=type#method"
                + " and sarif=file, but was given "
                + argument);
      }
    }
    return new GuardOptions(
        RawApis.with(raw), everywhere, warns, BypassTerms.today(today, environment), sarif);
  }
}
