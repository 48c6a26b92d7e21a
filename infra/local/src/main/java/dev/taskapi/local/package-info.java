@NullMarked
package dev.taskapi.local;

import org.jspecify.annotations.NullMarked;
