package dev.lanekeeper.report;

/**
 * An engine refused one form of a plan, and the next was taken.
 *
 * @param node the node whose lane was used
 * @param planDigest the plan's digest
 * @param from the form that was refused
 * @param to the form that was taken instead
 * @param code the code of the refusal
 * @param message why, in the engine's words where it has some
 */
public record FallbackEvent(
    String node, String planDigest, PlanForm from, PlanForm to, String code, String message) {}
