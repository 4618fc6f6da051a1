package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.RawApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Knows which members are raw access. */
final class RawAccess {

  private final List<RawApi> apis;
  private final Supertypes supertypes;
  private final Map<TypeElement, List<RawApi>> known = new HashMap<>();

  RawAccess(List<RawApi> apis, Supertypes supertypes) {
    this.apis = apis;
    this.supertypes = supertypes;
  }

  boolean isRaw(Element member) {
    ElementKind kind = member.getKind();
    if (kind != ElementKind.METHOD && kind != ElementKind.CONSTRUCTOR
        || !(member.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    String name = member.getSimpleName().toString();
    return of(owner).stream().anyMatch(api -> api.isMethod(name));
  }

  /** Most types have none of it, so it is looked up once for each. */
  private List<RawApi> of(TypeElement type) {
    List<RawApi> found = known.get(type);
    if (found == null) {
      List<String> names =
          Stream.concat(Stream.of(type), supertypes.of(type).stream())
              .map(each -> each.getQualifiedName().toString())
              .toList();
      found = apis.stream().filter(api -> names.stream().anyMatch(api::isType)).toList();
      known.put(type, found);
    }
    return found;
  }
}
