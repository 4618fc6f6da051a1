package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.RawApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Knows which members are raw access. */
final class RawAccess {

  private final Map<String, List<RawApi>> ofTypes = new HashMap<>();
  private final List<RawApi> ofPackages = new ArrayList<>();
  private final Supertypes supertypes;
  private final Map<TypeElement, List<RawApi>> known = new HashMap<>();

  RawAccess(List<RawApi> apis, Supertypes supertypes) {
    for (RawApi api : apis) {
      if (api.isPackage()) {
        ofPackages.add(api);
      } else {
        ofTypes.computeIfAbsent(api.type(), type -> new ArrayList<>()).add(api);
      }
    }
    this.supertypes = supertypes;
  }

  boolean isRaw(Element member) {
    ElementKind kind = member.getKind();
    if (kind != ElementKind.METHOD && kind != ElementKind.CONSTRUCTOR
        || !(member.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    for (RawApi api : of(owner)) {
      if (api.isMethod(member.getSimpleName().toString())) {
        return true;
      }
    }
    return false;
  }

  /** Most types have none of it, so it is looked up once for each. */
  private List<RawApi> of(TypeElement type) {
    List<RawApi> found = known.get(type);
    if (found == null) {
      found = new ArrayList<>();
      addOf(type, found);
      for (TypeElement supertype : supertypes.of(type)) {
        addOf(supertype, found);
      }
      known.put(type, found);
    }
    return found;
  }

  private void addOf(TypeElement type, List<RawApi> found) {
    String name = type.getQualifiedName().toString();
    found.addAll(ofTypes.getOrDefault(name, List.of()));
    for (RawApi api : ofPackages) {
      if (api.isType(name)) {
        found.add(api);
      }
    }
  }
}
