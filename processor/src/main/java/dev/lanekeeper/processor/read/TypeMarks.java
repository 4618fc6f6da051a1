package dev.lanekeeper.processor.read;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * The annotations of types in a record's components, read from its class file: javac before Java 22
 * leaves them out of the types of class files (JDK-8225377). The form is that of the Java Virtual
 * Machine Specification, 4.7.20 and 4.7.30.
 */
final class TypeMarks {

  /** The path of a type argument's first item: kind 3, index 0. */
  static final String ELEMENT = "3.0 ";

  private static final int RECORD_COMPONENT = 0x13;

  private final Set<String> marks = new HashSet<>();
  private final Object[] constants;
  private final DataInputStream in;

  private TypeMarks(DataInputStream in) throws IOException {
    this.in = in;
    in.skipNBytes(8);
    this.constants = constants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    skipMembers();
    skipMembers();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String name = text();
      int length = in.readInt();
      if (name.equals("Record")) {
        readComponents();
      } else {
        in.skipNBytes(length);
      }
    }
  }

  /**
   * Returns each mark as {@link #mark} writes it.
   *
   * @throws IOException if it is no class file
   */
  static Set<String> read(InputStream classFile) throws IOException {
    return new TypeMarks(new DataInputStream(classFile)).marks;
  }

  /**
   * Returns how a mark is written.
   *
   * @param path the way into the component's type, {@link #ELEMENT} a step
   */
  static String mark(String component, String path, Class<?> annotation) {
    return component + " " + path + annotation.descriptorString();
  }

  private Object[] constants() throws IOException {
    Object[] read = new Object[in.readUnsignedShort()];
    for (int i = 1; i < read.length; i++) {
      int tag = in.readUnsignedByte();
      read[i] = "";
      switch (tag) {
        case 1 -> read[i] = in.readUTF();
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // a long or double takes two places
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
    return read;
  }

  private String text() throws IOException {
    return String.valueOf(constants[in.readUnsignedShort()]);
  }

  private void skipMembers() throws IOException {
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipNBytes(6);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipNBytes(2);
        in.skipNBytes(in.readInt());
      }
    }
  }

  private void readComponents() throws IOException {
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String component = text();
      in.skipNBytes(2);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        String name = text();
        byte[] attribute = in.readNBytes(in.readInt());
        if (name.equals("RuntimeVisibleTypeAnnotations")) {
          readMarks(component, attribute);
        }
      }
    }
  }

  /** Stops at an annotation that has values, of which those about null have none. */
  private void readMarks(String component, byte[] attribute) throws IOException {
    DataInputStream data = new DataInputStream(new java.io.ByteArrayInputStream(attribute));
    int values = 0;
    for (int left = data.readUnsignedShort(); left > 0 && values == 0; left--) {
      if (data.readUnsignedByte() != RECORD_COMPONENT) {
        return;
      }
      StringBuilder path = new StringBuilder();
      for (int steps = data.readUnsignedByte(); steps > 0; steps--) {
        path.append(data.readUnsignedByte()).append('.').append(data.readUnsignedByte());
        path.append(' ');
      }
      marks.add(component + " " + path + constants[data.readUnsignedShort()]);
      values = data.readUnsignedShort();
    }
  }
}
