@NullMarked
package dev.taskapi.api.limit;

import org.jspecify.annotations.NullMarked;
