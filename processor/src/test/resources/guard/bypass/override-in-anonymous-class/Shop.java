import acme.Opener;

class Shop {
  Opener opener() {
    return new Opener() {
      @Override
      public String open(String url) {
        return url;
      }
    };
  }
}
