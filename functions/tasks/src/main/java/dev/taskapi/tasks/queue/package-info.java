@NullMarked
package dev.taskapi.tasks.queue;

import org.jspecify.annotations.NullMarked;
