@NullMarked
package dev.taskapi.tasks.run;

import org.jspecify.annotations.NullMarked;
