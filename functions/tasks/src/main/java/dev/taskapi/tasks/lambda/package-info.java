@NullMarked
package dev.taskapi.tasks.lambda;

import org.jspecify.annotations.NullMarked;
