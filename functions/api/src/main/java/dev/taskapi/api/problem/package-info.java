@NullMarked
package dev.taskapi.api.problem;

import org.jspecify.annotations.NullMarked;
