@NullMarked
package dev.taskapi.tasks.port;

import org.jspecify.annotations.NullMarked;
