package dev.lanekeeper.planner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns by exact name first, then ignoring case if that is unique; all other names ignoring
 * case.
 */
final class NameMatcher implements SqlNameMatcher {

  static final NameMatcher INSTANCE = new NameMatcher();

  private NameMatcher() {}

  @Override
  public boolean isCaseSensitive() {
    return false;
  }

  @Override
  public boolean matches(String written, String name) {
    return written.equalsIgnoreCase(name);
  }

  @Override
  public <K extends List<String>, V> @Nullable V get(
      Map<K, V> map, List<String> prefix, List<String> names) {
    List<String> wanted = new java.util.ArrayList<>(prefix);
    wanted.addAll(names);
    for (Map.Entry<K, V> entry : map.entrySet()) {
      if (matches(wanted, entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private boolean matches(List<String> written, List<String> names) {
    if (written.size() != names.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!matches(written.get(i), names.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String bestString() {
    throw new IllegalStateException("no match is kept");
  }

  @Override
  public @Nullable RelDataTypeField field(RelDataType row, String name) {
    RelDataTypeField found = null;
    int near = 0;
    for (RelDataTypeField field : row.getFieldList()) {
      if (field.getName().equals(name)) {
        return field;
      }
      if (field.getName().equalsIgnoreCase(name)) {
        found = field;
        near++;
      }
    }
    return near == 1 ? found : null;
  }

  @Override
  public int frequency(Iterable<String> names, String name) {
    int count = 0;
    for (String candidate : names) {
      if (matches(name, candidate)) {
        count++;
      }
    }
    return count;
  }

  @Override
  public Set<String> createSet() {
    return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  }

  @Override
  public List<String> distinctCopy(Iterable<String> names) {
    Set<String> seen = createSet();
    Set<String> result = new LinkedHashSet<>();
    for (String name : names) {
      if (seen.add(name)) {
        result.add(name);
      }
    }
    return List.copyOf(result);
  }
}
