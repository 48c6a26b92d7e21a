@NullMarked
package dev.taskapi.bench;

import org.jspecify.annotations.NullMarked;
