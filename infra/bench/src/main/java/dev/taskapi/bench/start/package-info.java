@NullMarked
package dev.taskapi.bench.start;

import org.jspecify.annotations.NullMarked;
