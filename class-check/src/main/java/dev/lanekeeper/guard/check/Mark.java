package dev.lanekeeper.guard.check;

import java.util.Map;

/**
 * An annotation in a class file.
 *
 * @param type its type's name
 * @param values its text values; of arrays of classes, the classes' names separated by commas
 */
record Mark(String type, Map<String, String> values) {

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
