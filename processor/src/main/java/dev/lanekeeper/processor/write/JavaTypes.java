package dev.lanekeeper.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.List;
import java.util.Map;

/** Types of the model as JavaPoet writes them. */
final class JavaTypes {

  private static final Map<String, TypeName> PRIMITIVES =
      Map.of(
          "void", TypeName.VOID,
          "boolean", TypeName.BOOLEAN,
          "byte", TypeName.BYTE,
          "short", TypeName.SHORT,
          "char", TypeName.CHAR,
          "int", TypeName.INT,
          "long", TypeName.LONG,
          "float", TypeName.FLOAT,
          "double", TypeName.DOUBLE);

  private JavaTypes() {}

  static ClassName of(TypeModel.Declared type) {
    return ClassName.get(
        type.packageName(),
        type.names().get(0),
        type.names().subList(1, type.names().size()).toArray(String[]::new));
  }

  static TypeName of(TypeModel type) {
    if (type instanceof TypeModel.Declared declared) {
      return declared(declared);
    }
    if (type instanceof TypeModel.Array array) {
      return ArrayTypeName.of(of(array.component()));
    }
    if (type instanceof TypeModel.Wildcard wildcard) {
      TypeName limit = wildcard.type().map(JavaTypes::of).orElse(ClassName.OBJECT);
      return wildcard.bound() == TypeModel.Bound.SUPER
          ? WildcardTypeName.supertypeOf(limit)
          : WildcardTypeName.subtypeOf(limit);
    }
    return PRIMITIVES.getOrDefault(type.text(), TypeVariableName.get(type.text()));
  }

  private static TypeName declared(TypeModel.Declared type) {
    List<TypeName> arguments = type.arguments().stream().map(JavaTypes::of).toList();
    if (type.outer().isPresent()
        && declared(type.outer().get()) instanceof ParameterizedTypeName outer) {
      return outer.nestedClass(type.simpleName(), arguments);
    }
    return arguments.isEmpty()
        ? of(type)
        : ParameterizedTypeName.get(of(type), arguments.toArray(TypeName[]::new));
  }
}
