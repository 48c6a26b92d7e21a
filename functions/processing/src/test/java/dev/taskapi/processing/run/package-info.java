@NullMarked
package dev.taskapi.processing.run;

import org.jspecify.annotations.NullMarked;
