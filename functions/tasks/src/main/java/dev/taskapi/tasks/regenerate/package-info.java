@NullMarked
package dev.taskapi.tasks.regenerate;

import org.jspecify.annotations.NullMarked;
