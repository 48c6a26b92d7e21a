@NullMarked
package dev.taskapi.tasks.change;

import org.jspecify.annotations.NullMarked;
