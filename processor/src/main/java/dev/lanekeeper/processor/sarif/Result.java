package dev.lanekeeper.processor.sarif;

import dev.lanekeeper.diagnostic.Code;
import java.util.Optional;

/**
 * One diagnostic.
 *
 * @param code which kind
 * @param error whether it fails the compilation
 * @param text what is wrong and what to do
 * @param element the name of what it is about, or the empty text
 * @param region where it stands, if that is known
 */
record Result(Code code, boolean error, String text, String element, Optional<Region> region) {}
