package org.jooq;

public interface DSLContext {
  int execute(String sql);

  String render(Object part);
}
