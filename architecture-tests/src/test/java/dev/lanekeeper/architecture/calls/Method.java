package dev.lanekeeper.architecture.calls;

import org.objectweb.asm.Type;

/**
 * A method or constructor of a class file.
 *
 * @param owner its class's internal name
 * @param name its name
 * @param descriptor its descriptor
 */
record Method(String owner, String name, String descriptor) {

  /** Returns it as a reader of the code knows it. */
  @Override
  public String toString() {
    StringBuilder parameters = new StringBuilder();
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      parameters.append(parameters.isEmpty() ? "" : ", ").append(simple(parameter.getClassName()));
    }
    return simple(owner.replace('/', '.')) + "." + name + "(" + parameters + ")";
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
