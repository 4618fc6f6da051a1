package dev.lanekeeper.processor.resolve;

import dev.lanekeeper.processor.model.DefaultModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.Optional;

/**
 * A value that a graph takes from outside.
 *
 * @param name its name
 * @param type its type
 * @param orElse its default, if any of its parameters has one
 * @param node the first node that takes it
 */
public record InputModel(
    String name, TypeModel type, Optional<DefaultModel> orElse, NodeModel node) {}
