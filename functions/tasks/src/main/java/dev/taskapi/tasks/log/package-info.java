@NullMarked
package dev.taskapi.tasks.log;

import org.jspecify.annotations.NullMarked;
