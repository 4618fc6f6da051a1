package dev.lanekeeper.guard.check;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method, constructor or field of a class file.
 *
 * @param owner its class
 * @param name its name
 * @param descriptor its descriptor
 * @param access its flags
 * @param marks its annotations
 * @param parameters the names of its parameters, as far as the class file knows them
 * @param uses what its code uses
 */
record MemberInfo(
    String owner,
    String name,
    String descriptor,
    int access,
    List<Mark> marks,
    List<String> parameters,
    List<UseSite> uses) {

  boolean has(String annotation) {
    return marks.stream().anyMatch(mark -> mark.type().equals(annotation));
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  boolean isMethod() {
    return descriptor.startsWith("(") && !name.startsWith("<");
  }

  /** The flag of a bridge is, on a field, that of a volatile one. */
  boolean isBridge() {
    return isMethod() && is(Opcodes.ACC_BRIDGE);
  }

  boolean isBridgeOf(String method, String of) {
    return isBridge()
        && of.startsWith("(")
        && name.equals(method)
        && !descriptor.equals(of)
        && Type.getArgumentCount(descriptor) == Type.getArgumentCount(of);
  }
}
