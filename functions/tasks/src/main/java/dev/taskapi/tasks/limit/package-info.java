@NullMarked
package dev.taskapi.tasks.limit;

import org.jspecify.annotations.NullMarked;
