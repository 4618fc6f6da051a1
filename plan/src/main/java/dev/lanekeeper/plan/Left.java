package dev.lanekeeper.plan;

/**
 * The left rows of a join; exists for type checking only, see {@link Expressions#left}.
 *
 * @param <L> the rows
 */
@SuppressWarnings("UnusedTypeParameter") // for type checking only
public sealed interface Left<L> permits Pair {}
