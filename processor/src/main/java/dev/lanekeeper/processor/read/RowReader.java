package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Column;
import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.Reach;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.RowModel.Component;
import dev.lanekeeper.processor.model.RowModel.RowFlaw;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads records as rows; each one once. */
final class RowReader {

  /** A method takes 255 slots, the record itself is one of them. */
  private static final int MOST_SLOTS = 254;

  private final Predicate<TypeElement> here;
  private final TypeReader types;
  private final Places places;
  private final ClassFileNulls classFileNulls;
  private final ColumnTypes columnTypes = new ColumnTypes(this);
  private final Map<String, RowModel> read = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private @Nullable Element use;

  RowReader(
      TypeReader types, Places places, ClassFileNulls classFileNulls, Predicate<TypeElement> here) {
    this.classFileNulls = classFileNulls;
    this.here = here;
    this.types = types;
    this.places = places;
  }

  ColumnTypes columnTypes() {
    return columnTypes;
  }

  /**
   * Returns the row that a plan's type argument is; empty if its columns are known at run time
   * only.
   *
   * @param site where the plan is used: the place of what is wrong with a record of another module
   */
  Optional<RowModel> row(TypeMirror argument, Element site) {
    if (!(argument instanceof DeclaredType type) || type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    use = site;
    return name.equals(Names.ROW) ? Optional.empty() : Optional.of(record(type));
  }

  /** Returns the columns of a record inside of a record; empty if it cannot be one. */
  Optional<Schema> nested(DeclaredType type) {
    return open.contains(types.read(type).text()) ? Optional.empty() : record(type).schema();
  }

  private RowModel record(DeclaredType type) {
    String text = types.read(type).text();
    RowModel known = read.get(text);
    if (known == null) {
      open.add(text);
      known = new OneRecord(type).read();
      open.remove(text);
      read.put(text, known);
    }
    return known;
  }

  private final class OneRecord {
    private final TypeElement element;
    private final TypeModel.Declared type;
    private final List<Component> components = new ArrayList<>();
    private final List<RowFlaw> flaws = new ArrayList<>();
    private final Map<String, String> componentOfColumn = new HashMap<>();
    private int slots;
    private boolean broken;

    OneRecord(DeclaredType type) {
      this.element = (TypeElement) type.asElement();
      this.type = (TypeModel.Declared) types.read(type);
    }

    RowModel read() {
      if (element.getKind() != ElementKind.RECORD) {
        flaw("it is no record", "Use a record, or Row where columns are known at run time only.");
      } else {
        checkRecord();
        readComponents();
      }
      return new RowModel(type, components, flaws, Nullness.within(element).isMarked(), broken);
    }

    private void checkRecord() {
      if (!element.getTypeParameters().isEmpty()) {
        flaw("it has type parameters", "Write the types of its components out.");
      }
      if (type.reach() == Reach.PRIVATE) {
        flaw("it is private", "Make it visible to generated code: package-private or public.");
      }
      if (element.getRecordComponents().isEmpty()) {
        flaw("it has no components", "Give it one component a column.");
      }
    }

    private void readComponents() {
      Nullness nullness = Nullness.within(element);
      Set<String> marks = classFileNulls.of(element);
      NameStyle style = style();
      for (RecordComponentElement component : element.getRecordComponents()) {
        String name = component.getSimpleName().toString();
        readComponent(component, style, nullness.of(name, marks));
      }
      if (slots > MOST_SLOTS) {
        flaw(
            "its components take "
                + slots
                + " slots, a long or double two, and a constructor has "
                + MOST_SLOTS,
            "Use Plan<Row> with a schema for tables this wide.");
      }
    }

    private void readComponent(
        RecordComponentElement component, NameStyle style, Nullness nullness) {
      String name = component.getSimpleName().toString();
      TypeMirror javaType = component.asType();
      TypeModel model = types.read(javaType);
      boolean wide = javaType.getKind() == TypeKind.LONG || javaType.getKind() == TypeKind.DOUBLE;
      slots += wide ? 2 : 1;
      if (model.broken() || Mirrors.haveUnknownValue(component)) {
        broken = true;
        return;
      }
      String column =
          Mirrors.find(component, Column.class)
              .flatMap(mark -> Mirrors.text(mark, "value"))
              .orElseGet(() -> style.apply(name));
      checkColumn(component, column);
      Optional<Field> field = columnTypes.column(column, javaType, component, nullness);
      if (field.isEmpty()) {
        List<RowFlaw> inner = flawsWithin(model);
        flaws.addAll(
            inner.isEmpty()
                ? List.of(new RowFlaw(Optional.of(name), model.text(), "", place(component)))
                : inner);
      } else if (ColumnTypes.hasStrayDecimal(component, field.get())) {
        String type = model.text() + " with @Decimal";
        flaws.add(new RowFlaw(Optional.of(name), type, "", places.at(component)));
      } else {
        components.add(new Component(name, model, field.get()));
      }
    }

    /**
     * What is wrong with records inside of a component: that is told instead of the component's
     * type.
     */
    private List<RowFlaw> flawsWithin(TypeModel model) {
      return model.parts().stream()
          .flatMap(part -> Optional.ofNullable(read.get(part.text())).stream())
          .flatMap(row -> row.flaws().stream())
          .toList();
    }

    private void checkColumn(RecordComponentElement component, String column) {
      String name = component.getSimpleName().toString();
      if (column.isBlank()) {
        flaws.add(
            new RowFlaw(
                Optional.empty(),
                "the column of component '" + name + "' has no name",
                "Write a name into @Column, or take it away.",
                place(component)));
      }
      String other = componentOfColumn.putIfAbsent(column.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        flaws.add(
            new RowFlaw(
                Optional.empty(),
                "components '"
                    + other
                    + "' and '"
                    + name
                    + "' are both column '"
                    + column
                    + "', whose case does not count",
                "Give one of them another name with @Column.",
                place(component)));
      }
    }

    private NameStyle style() {
      return Mirrors.find(element, Columns.class)
          .flatMap(mark -> Mirrors.written(mark, "value"))
          .map(AnnotationValue::getValue)
          .filter(VariableElement.class::isInstance)
          .map(constant -> ((VariableElement) constant).getSimpleName().toString())
          .map(NameStyle::valueOf)
          .orElse(NameStyle.UNCHANGED);
    }

    /** Of a component javac knows no position, but of its field. */
    private Place place(RecordComponentElement component) {
      return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
          .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
          .map(field -> place((Element) field))
          .findFirst()
          .orElseGet(() -> place((Element) element));
    }

    private Place place(Element of) {
      Element site = use;
      return places.at(site == null || here.test(element) ? of : site);
    }

    private void flaw(String wrong, String fix) {
      flaws.add(new RowFlaw(Optional.empty(), wrong, fix, place((Element) element)));
    }
  }
}
