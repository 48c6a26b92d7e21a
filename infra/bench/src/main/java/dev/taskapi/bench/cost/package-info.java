@NullMarked
package dev.taskapi.bench.cost;

import org.jspecify.annotations.NullMarked;
