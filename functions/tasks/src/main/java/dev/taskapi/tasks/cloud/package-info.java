@NullMarked
package dev.taskapi.tasks.cloud;

import org.jspecify.annotations.NullMarked;
