@NullMarked
package dev.taskapi.runtime;

import org.jspecify.annotations.NullMarked;
