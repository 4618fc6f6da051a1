import acme.Handle;

class Shop {
  String top(Handle handle) {
    String rows = "rows: " + handle;
    rows += handle;
    return rows;
  }
}
