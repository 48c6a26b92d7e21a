@NullMarked
package dev.taskapi.tasks.erase;

import org.jspecify.annotations.NullMarked;
