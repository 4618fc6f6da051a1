package dev.lanekeeper.plan.rel;

import dev.lanekeeper.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A typed expression over the columns of a relation's inputs. Immutable. */
public sealed interface Expr {

  /** Returns the type of the value. */
  DataType type();

  /** Returns whether the value can be null. */
  boolean nullable();

  /**
   * A column of an input.
   *
   * @param input 0 for the only or left input, 1 for the right one of a join
   * @param name the column's name, exactly as in the input's schema
   * @param type its type
   * @param nullable whether it may be null
   */
  record Column(int input, String name, DataType type, boolean nullable) implements Expr {}

  /**
   * A constant; it is bound as a parameter, never written into text.
   *
   * @param value a Java value of the row types in language.md, or null
   * @param type its type
   */
  record Literal(@Nullable Object value, DataType type) implements Expr {
    @Override
    public boolean nullable() {
      return value == null;
    }
  }

  /**
   * A parameter of the plan, bound before it is executed.
   *
   * @param name its name, without the colon
   * @param type its type
   * @param nullable whether null may be bound
   */
  record Parameter(String name, DataType type, boolean nullable) implements Expr {}

  /**
   * An operator or function.
   *
   * @param function which
   * @param arguments its operands
   * @param type the type of the value
   * @param nullable whether it can be null
   */
  record Call(Function function, List<Expr> arguments, DataType type, boolean nullable)
      implements Expr {

    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A conversion that fails on values that do not fit.
   *
   * @param value what to convert
   * @param type to what
   */
  record Cast(Expr value, DataType type) implements Expr {
    @Override
    public boolean nullable() {
      return value.nullable();
    }
  }

  /**
   * A function over the rows of a window.
   *
   * @param call the function
   * @param partitionBy what separates windows
   * @param orderBy the order within a window
   */
  record Window(Call call, List<Expr> partitionBy, List<Rel.SortKey> orderBy) implements Expr {

    /** Copies the lists. */
    public Window {
      partitionBy = List.copyOf(partitionBy);
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public DataType type() {
      return call.type();
    }

    @Override
    public boolean nullable() {
      return call.nullable();
    }
  }
}
