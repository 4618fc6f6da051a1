package dev.lanekeeper.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an allowed bypass says of itself.
 *
 * @param reason why it has to be
 * @param owner who answers for it
 * @param until its last day, as it is written
 */
public record BypassTerms(String reason, String owner, String until) {

  /**
   * What is wrong with the terms.
   *
   * @param what continues {@code @AllowBypass}
   * @param fix what to do
   */
  public record Flaw(String what, String fix) {}

  /**
   * Returns the day that terms are judged against: the given one, else that of {@code
   * SOURCE_DATE_EPOCH} (so that an old tag still builds), else today's, in UTC.
   *
   * @throws IllegalArgumentException if what is given is no day
   */
  public static LocalDate today(@Nullable String given, Map<String, String> environment) {
    try {
      if (given != null) {
        return LocalDate.parse(given);
      }
      String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
      Instant now = epoch.isBlank() ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epoch));
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException("no day (yyyy-MM-dd, or seconds in the environment)", e);
    }
  }

  /** Returns the first flaw, judged on a day. */
  public Optional<Flaw> flaw(LocalDate today) {
    if (reason.isBlank()) {
      return Optional.of(new Flaw("gives no reason", "Say why it has to be."));
    }
    if (owner.isBlank()) {
      return Optional.of(new Flaw("names no owner", "Say who answers for it."));
    }
    try {
      return LocalDate.parse(until).isBefore(today)
          ? Optional.of(
              new Flaw(
                  "expired on " + until + " (today is " + today + ")",
                  "Use the lane now, or let " + owner + " set a later day."))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of(
          new Flaw("has no day in until: '" + until + "'", "Write it as yyyy-MM-dd."));
    }
  }
}
