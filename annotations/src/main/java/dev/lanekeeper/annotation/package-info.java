/** What users write: annotations on pipelines and their nodes. */
@NullMarked
package dev.lanekeeper.annotation;

import org.jspecify.annotations.NullMarked;
