import acme.Handle;

class Shop {
  String name() {
    return Handle.class.getSimpleName();
  }
}
