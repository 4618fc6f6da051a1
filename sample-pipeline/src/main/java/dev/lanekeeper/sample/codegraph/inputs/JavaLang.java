package dev.lanekeeper.sample.codegraph.inputs;

import java.util.Arrays;
import java.util.List;

/**
 * The public types of {@code java.lang}. Written down, not asked of the running JDK, so that every
 * JDK gives the same graph.
 */
final class JavaLang {

  private static final String NAMES =
      """
      AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException
      AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class
      ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue
      CloneNotSupportedException Cloneable Comparable Deprecated Double Enum EnumConstantNotPresentException
      Error Exception ExceptionInInitializerError Float FunctionalInterface IllegalAccessError
      IllegalAccessException IllegalArgumentException IllegalCallerException IllegalMonitorStateException
      IllegalStateException IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException
      InheritableThreadLocal InstantiationError InstantiationException Integer InternalError
      InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException Math Module
      ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException
      NoSuchMethodError NoSuchMethodException NullPointerException Number NumberFormatException Object
      OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle Readable Record
      ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs
      ScopedValue SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker
      StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings System
      Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError
      UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError
      VirtualMachineError Void WrongThreadException
      """;

  private JavaLang() {}

  static List<JavaLangType> types() {
    return Arrays.stream(NAMES.split("\\s+")).map(JavaLangType::new).toList();
  }
}
