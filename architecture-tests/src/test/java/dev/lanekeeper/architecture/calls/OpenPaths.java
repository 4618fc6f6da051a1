package dev.lanekeeper.architecture.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds public and protected members through which code outside reaches an execution unasked: not
 * marked {@code @RequiresLane}, not a {@code @LaneRoot}, and not a lane's, which only they get who
 * may execute.
 */
final class OpenPaths {

  private static final String LANE = "dev/lanekeeper/lane/Lane";
  private static final String REQUIRES_LANE = "Ldev/lanekeeper/annotation/RequiresLane;";
  private static final String LANE_ROOT = "Ldev/lanekeeper/annotation/LaneRoot;";

  private final Types types;
  private final CallGraph graph;

  OpenPaths(Collection<ClassNode> classes) {
    types = new Types(classes);
    graph = new CallGraph(types);
  }

  /** Returns the open paths, each from the member that anybody can call to what executes. */
  List<String> find() {
    return entries().stream().flatMap(entry -> path(entry).stream()).sorted().toList();
  }

  /** Returns the members that are lane roots. */
  Set<String> roots() {
    Set<String> roots = new TreeSet<>();
    for (ClassNode type : types.all()) {
      type.methods.stream()
          .filter(method -> bears(method.invisibleAnnotations, LANE_ROOT))
          .forEach(one -> roots.add(new Method(type.name, one.name, one.desc).toString()));
    }
    return roots;
  }

  /** What is open in a type, and what it inherits from types that nobody outside can name. */
  private List<Method> entries() {
    List<Method> entries = new ArrayList<>();
    for (ClassNode type : types.all()) {
      if (types.isAccessible(type)) {
        Stream.concat(
                Stream.of(type),
                types.supertypes(type).stream()
                    .filter(types::isOwn)
                    .filter(each -> !types.isAccessible(each)))
            .forEach(each -> open(each, entries));
      }
    }
    return entries.stream().distinct().toList();
  }

  private void open(ClassNode type, List<Method> entries) {
    for (MethodNode one : type.methods) {
      Method method = new Method(type.name, one.name, one.desc);
      if ((one.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
          && (one.access & Opcodes.ACC_SYNTHETIC) == 0
          && !isAsked(type, one)
          && !Executions.isEnding(method)) {
        entries.add(method);
      }
    }
  }

  private boolean isAsked(ClassNode type, MethodNode method) {
    return isLanes(type)
        || bears(method.invisibleAnnotations, LANE_ROOT)
        || isRestricted(type, method)
        || (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0
            && types.supertypes(type).stream()
                .anyMatch(
                    each ->
                        Types.declared(each, method.name, method.desc)
                            .filter(overridden -> isRestricted(each, overridden))
                            .isPresent());
  }

  private boolean isRestricted(ClassNode type, MethodNode method) {
    return bears(method.invisibleAnnotations, REQUIRES_LANE)
        || types.around(type).stream()
            .anyMatch(each -> bears(each.invisibleAnnotations, REQUIRES_LANE));
  }

  private boolean isLanes(ClassNode type) {
    return types.around(type).stream().anyMatch(each -> each.name.equals(LANE));
  }

  private static boolean bears(@Nullable List<AnnotationNode> annotations, String descriptor) {
    return annotations != null
        && annotations.stream().anyMatch(annotation -> annotation.desc.equals(descriptor));
  }

  /** Returns the shortest path from a member to what executes. */
  private Optional<String> path(Method entry) {
    Map<Method, Method> from = new HashMap<>();
    Deque<Method> waiting = new ArrayDeque<>(List.of(entry));
    from.put(entry, entry);
    while (!waiting.isEmpty()) {
      Method at = waiting.remove();
      if (Executions.isExecution(at)) {
        return Optional.of(text(at, from));
      }
      if (endsHere(at)) {
        continue;
      }
      for (Method callee : graph.callees(at)) {
        if (from.putIfAbsent(callee, at) == null) {
          waiting.add(callee);
        }
      }
    }
    return Optional.empty();
  }

  /** Who calls a lane has one; a root is listed; an ending starts nothing. */
  private boolean endsHere(Method method) {
    return Executions.isEnding(method)
        || types
            .find(method.owner())
            .filter(
                type ->
                    isLanes(type)
                        || Types.declared(type, method.name(), method.descriptor())
                            .filter(one -> bears(one.invisibleAnnotations, LANE_ROOT))
                            .isPresent())
            .isPresent();
  }

  private static String text(Method end, Map<Method, Method> from) {
    List<Method> path = new ArrayList<>(List.of(end));
    Method at = end;
    Method caller = from.get(at);
    while (caller != null && !caller.equals(at)) {
      path.add(0, caller);
      at = caller;
      caller = from.get(at);
    }
    return path.stream().map(Method::toString).collect(Collectors.joining(" -> "));
  }
}
