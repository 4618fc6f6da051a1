/** From the resolved model to the text of generated files. Pure but for JavaPoet. */
@NullMarked
package dev.lanekeeper.processor.write;

import org.jspecify.annotations.NullMarked;
