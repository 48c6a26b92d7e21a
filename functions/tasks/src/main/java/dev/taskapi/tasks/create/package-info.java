@NullMarked
package dev.taskapi.tasks.create;

import org.jspecify.annotations.NullMarked;
