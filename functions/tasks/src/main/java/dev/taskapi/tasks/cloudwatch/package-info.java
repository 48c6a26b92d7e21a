@NullMarked
package dev.taskapi.tasks.cloudwatch;

import org.jspecify.annotations.NullMarked;
