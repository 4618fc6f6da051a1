package dev.lanekeeper.processor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;

/** Reads how long the methods of class files are, Java Virtual Machine Specification 4.7.3. */
final class MethodSizes {

  private final DataInputStream in;
  private String[] texts = {};
  private int largest;

  private MethodSizes(byte[] classFile) {
    this.in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /**
   * Returns the bytes of bytecode of the largest method of the generated wirings, static
   * initializers aside.
   */
  static int largest(Compilation compiled) throws IOException {
    int largest = 0;
    for (Map.Entry<String, byte[]> file : compiled.files().entrySet()) {
      if (file.getKey().matches(".*Wiring.*\\.class")) {
        MethodSizes sizes = new MethodSizes(file.getValue());
        sizes.read();
        largest = Math.max(largest, sizes.largest);
      }
    }
    return largest;
  }

  private void read() throws IOException {
    in.skipNBytes(8);
    readConstants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    readMembers();
    readMembers();
  }

  private void readConstants() throws IOException {
    int count = in.readUnsignedShort();
    texts = new String[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
  }

  private void readMembers() throws IOException {
    int members = in.readUnsignedShort();
    for (int i = 0; i < members; i++) {
      in.skipNBytes(2);
      boolean initializer = "<clinit>".equals(texts[in.readUnsignedShort()]);
      in.skipNBytes(2);
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        String name = texts[in.readUnsignedShort()];
        long length = Integer.toUnsignedLong(in.readInt());
        if (name.equals("Code")) {
          in.skipNBytes(4);
          int code = in.readInt();
          largest = initializer ? largest : Math.max(largest, code);
          in.skipNBytes(length - 8);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
