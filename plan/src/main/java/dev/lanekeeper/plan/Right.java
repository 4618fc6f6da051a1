package dev.lanekeeper.plan;

/**
 * The right rows of a join; exists for type checking only, see {@link Expressions#right}.
 *
 * @param <S> the rows
 */
@SuppressWarnings("UnusedTypeParameter") // for type checking only
public sealed interface Right<S> permits Pair {}
