@NullMarked
package dev.taskapi.bench.frames;

import org.jspecify.annotations.NullMarked;
