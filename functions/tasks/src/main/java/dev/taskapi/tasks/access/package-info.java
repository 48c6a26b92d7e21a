@NullMarked
package dev.taskapi.tasks.access;

import org.jspecify.annotations.NullMarked;
