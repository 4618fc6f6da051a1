package dev.lanekeeper.plan;

/**
 * A left and a right row that a join has put together; exists for type checking only.
 *
 * @param <L> the left rows
 * @param <S> the right rows
 */
@SuppressWarnings("UnusedTypeParameter") // for type checking only
public final class Pair<L, S> implements Left<L>, Right<S> {

  private Pair() {}
}
