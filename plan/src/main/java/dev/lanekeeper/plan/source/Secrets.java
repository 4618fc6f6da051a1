package dev.lanekeeper.plan.source;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a driver's words what must not be told: URLs, passwords and their like. */
final class Secrets {

  private static final String MASK = "***";
  private static final String KEY =
      "(?i)(\\w*(?:pass|pwd|secret|token|credential|apikey|api_key)\\w*)";
  private static final Pattern SETTING = Pattern.compile(KEY + "\\s*=\\s*([^;&\\s\"',)]+)");
  private static final Pattern USER_INFO = Pattern.compile("(?<=//)([^/@\\s:]*):([^@\\s]*)@");

  private final Set<String> values = new LinkedHashSet<>();

  /** Knows nothing yet but what secrets look like. */
  Secrets() {}

  /** Knows the secrets of a connection. */
  Secrets(String url, Properties properties) {
    values.add(url);
    addAll(SETTING.matcher(url));
    addAll(USER_INFO.matcher(url));
    for (String key : properties.stringPropertyNames()) {
      if (key.matches(KEY)) {
        add(properties.getProperty(key));
      }
    }
  }

  private void addAll(Matcher found) {
    while (found.find()) {
      add(found.group(2));
    }
  }

  private void add(String secret) {
    if (!secret.isEmpty()) {
      values.add(secret);
      values.add(decoded(secret));
    }
  }

  private static String decoded(String secret) {
    try {
      return URLDecoder.decode(secret, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return secret; // not encoded: a percent sign that is one
    }
  }

  /** Returns a text without secrets. */
  String clean(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, MASK);
    }
    clean = SETTING.matcher(clean).replaceAll("$1=" + Matcher.quoteReplacement(MASK));
    return USER_INFO.matcher(clean).replaceAll(Matcher.quoteReplacement(MASK) + "@");
  }

  /**
   * Returns a failure without secrets: itself, if neither it nor what is behind it tells any, else
   * a copy with nothing behind it.
   */
  SQLException clean(SQLException failure) {
    StringWriter told = new StringWriter();
    for (Throwable each : failure) {
      each.printStackTrace(new PrintWriter(told, true));
    }
    if (clean(told.toString()).equals(told.toString())) {
      return failure;
    }
    SQLException copy =
        new SQLException(
            clean(String.valueOf(failure.getMessage())),
            failure.getSQLState(),
            failure.getErrorCode());
    copy.setStackTrace(failure.getStackTrace());
    return copy;
  }
}
