@NullMarked
package dev.taskapi.tasks.cancel;

import org.jspecify.annotations.NullMarked;
