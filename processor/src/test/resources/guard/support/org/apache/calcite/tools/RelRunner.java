package org.apache.calcite.tools;

public interface RelRunner {
  Object prepareStatement(Object rel);
}
