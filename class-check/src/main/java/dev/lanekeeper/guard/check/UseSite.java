package dev.lanekeeper.guard.check;

/**
 * An instruction that uses a member.
 *
 * @param owner the class that it names
 * @param name the member's name
 * @param descriptor the member's descriptor
 * @param line the line in the source, or 0
 * @param serviceType the class whose services are loaded, if the instruction before loads one's
 *     literal, or the empty text
 */
record UseSite(String owner, String name, String descriptor, int line, String serviceType) {}
