@NullMarked
package dev.taskapi.api.wire;

import org.jspecify.annotations.NullMarked;
