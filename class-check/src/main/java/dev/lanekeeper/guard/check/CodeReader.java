package dev.lanekeeper.guard.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads what a method's code uses: calls, fields, and what lambdas and method references stand for.
 */
final class CodeReader extends MethodVisitor {

  private final List<Mark> marks = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final List<UseSite> uses = new ArrayList<>();
  private int line;
  private String literal = "";

  CodeReader() {
    super(Opcodes.ASM9);
  }

  List<Mark> marks() {
    return marks;
  }

  List<String> parameters() {
    return parameters;
  }

  List<UseSite> uses() {
    return uses;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return ClassFiles.mark(descriptor, marks);
  }

  @Override
  public void visitParameter(@Nullable String name, int access) {
    parameters.add(name == null ? "parameter" + parameters.size() : name);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  @Override
  public void visitLdcInsn(Object value) {
    literal = value instanceof Type type ? type.getClassName() : "";
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    use(owner, name, descriptor);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    use(owner, name, descriptor);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        use(handle.getOwner(), handle.getName(), handle.getDesc());
      }
    }
  }

  private void use(String owner, String name, String descriptor) {
    uses.add(new UseSite(ClassFiles.java(owner), name, descriptor, line, literal));
  }
}
