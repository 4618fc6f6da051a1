package dev.lanekeeper.guard.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads a class file. */
final class ClassFiles extends ClassVisitor {

  private String name = "";
  private String source = "";
  private @Nullable String superclass;
  private @Nullable String outer;
  private String outerMethod = "";
  private final List<String> interfaces = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<MemberInfo> members = new ArrayList<>();

  private ClassFiles() {
    super(Opcodes.ASM9);
  }

  static ClassInfo read(byte[] bytes) {
    ClassFiles reader = new ClassFiles();
    new ClassReader(bytes).accept(reader, ClassReader.SKIP_FRAMES);
    return new ClassInfo(
        reader.name,
        reader.source,
        reader.superclass,
        List.copyOf(reader.interfaces),
        reader.outer,
        reader.outerMethod,
        List.copyOf(reader.marks),
        List.copyOf(reader.members));
  }

  @Override
  public void visit(
      int version,
      int access,
      String internalName,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] superInterfaces) {
    name = java(internalName);
    superclass = superName == null ? null : java(superName);
    for (String one : superInterfaces == null ? new String[0] : superInterfaces) {
      interfaces.add(java(one));
    }
  }

  @Override
  public void visitSource(@Nullable String file, @Nullable String debug) {
    source = file == null ? "" : file;
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    outer = java(owner);
    outerMethod = method == null ? "" : method + descriptor;
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outerName, @Nullable String innerName, int access) {
    if (java(inner).equals(name) && outerName != null) {
      outer = java(outerName);
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return mark(descriptor, marks);
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    String type = signature == null ? descriptor : signature;
    List<Mark> fieldMarks = new ArrayList<>();
    members.add(new MemberInfo(name, field, type, access, fieldMarks, List.of(), List.of()));
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return mark(annotation, fieldMarks);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    CodeReader code = new CodeReader();
    members.add(
        new MemberInfo(
            name, method, descriptor, access, code.marks(), code.parameters(), code.uses()));
    return code;
  }

  /** Returns a reader of an annotation that is added when it was read. */
  static AnnotationVisitor mark(String descriptor, List<Mark> to) {
    Map<String, String> values = new TreeMap<>();
    to.add(new Mark(Type.getType(descriptor).getClassName(), values));
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(@Nullable String key, Object value) {
        values.put(String.valueOf(key), text(value));
      }

      @Override
      public AnnotationVisitor visitArray(String key) {
        List<String> elements = new ArrayList<>();
        return new AnnotationVisitor(Opcodes.ASM9) {
          @Override
          public void visit(@Nullable String none, Object value) {
            elements.add(text(value));
          }

          @Override
          public void visitEnd() {
            values.put(key, elements.stream().collect(Collectors.joining(",")));
          }
        };
      }
    };
  }

  private static String text(Object value) {
    return value instanceof Type type ? type.getClassName() : String.valueOf(value);
  }

  static String java(String internalName) {
    return internalName.replace('/', '.');
  }
}
