@NullMarked
package dev.taskapi.tasks.testing;

import org.jspecify.annotations.NullMarked;
