@NullMarked
package dev.taskapi.tasks.pending;

import org.jspecify.annotations.NullMarked;
