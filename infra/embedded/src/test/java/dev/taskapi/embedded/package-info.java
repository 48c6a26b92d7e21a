@NullMarked
package dev.taskapi.embedded;

import org.jspecify.annotations.NullMarked;
