@NullMarked
package dev.taskapi.tasks.metrics;

import org.jspecify.annotations.NullMarked;
