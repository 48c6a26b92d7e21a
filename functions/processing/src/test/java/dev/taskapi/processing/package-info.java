@NullMarked
package dev.taskapi.processing;

import org.jspecify.annotations.NullMarked;
