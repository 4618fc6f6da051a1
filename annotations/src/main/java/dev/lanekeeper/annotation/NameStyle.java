package dev.lanekeeper.annotation;

/** How a component's name becomes a column's. */
public enum NameStyle {
  /** The component's name itself. */
  UNCHANGED {
    @Override
    public String apply(String component) {
      return component;
    }
  },
  /**
   * {@code orderId} becomes {@code order_id}, {@code htmlURLPath} becomes {@code html_url_path}.
   */
  SNAKE_CASE {
    @Override
    public String apply(String component) {
      StringBuilder column = new StringBuilder(component.length() + 4);
      for (int i = 0; i < component.length(); i++) {
        char c = component.charAt(i);
        if (Character.isUpperCase(c) && i > 0 && startsWord(component, i)) {
          column.append('_');
        }
        column.append(Character.toLowerCase(c));
      }
      return column.toString();
    }
  };

  /** Returns the column's name for a component's name. */
  public abstract String apply(String component);

  private static boolean startsWord(String text, int at) {
    if (text.charAt(at - 1) == '_') {
      return false;
    }
    boolean afterLower = !Character.isUpperCase(text.charAt(at - 1));
    boolean beforeLower = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    return afterLower || beforeLower;
  }
}
