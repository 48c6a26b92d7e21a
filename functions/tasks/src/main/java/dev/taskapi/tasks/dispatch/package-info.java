@NullMarked
package dev.taskapi.tasks.dispatch;

import org.jspecify.annotations.NullMarked;
