@NullMarked
package dev.taskapi.generation.plan;

import org.jspecify.annotations.NullMarked;
