import acme.Handle;

class Shop {
  void top(Handle handle) {
    for (String row : handle) {
      System.out.println(row);
    }
  }
}
