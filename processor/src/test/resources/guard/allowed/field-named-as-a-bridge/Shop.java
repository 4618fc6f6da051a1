class Shop implements java.util.function.Supplier<String> {
  private volatile String get = "";

  @Override
  public String get() {
    return get;
  }
}
