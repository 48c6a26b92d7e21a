@NullMarked
package dev.taskapi.tasks;

import org.jspecify.annotations.NullMarked;
