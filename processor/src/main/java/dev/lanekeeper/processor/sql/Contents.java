package dev.lanekeeper.processor.sql;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** A resource that is at hand, under an address: service files are looked up by addresses. */
final class Contents extends URLStreamHandler {

  private final byte[] bytes;

  private Contents(byte[] bytes) {
    this.bytes = bytes;
  }

  static URL of(String name, byte[] bytes) throws MalformedURLException {
    return new URL("lanekeeper", "", -1, "/" + name, new Contents(bytes));
  }

  @Override
  protected URLConnection openConnection(URL address) {
    return new URLConnection(address) {
      @Override
      public void connect() {}

      @Override
      public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
