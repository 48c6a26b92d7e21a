@NullMarked
package dev.taskapi.generation.assets;

import org.jspecify.annotations.NullMarked;
