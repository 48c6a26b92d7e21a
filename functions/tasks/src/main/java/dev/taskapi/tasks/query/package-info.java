@NullMarked
package dev.taskapi.tasks.query;

import org.jspecify.annotations.NullMarked;
