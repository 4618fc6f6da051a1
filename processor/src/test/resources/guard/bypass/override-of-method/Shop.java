import acme.Opener;

class Shop implements Opener {
  @Override
  public String open(String url) {
    return url;
  }
}
