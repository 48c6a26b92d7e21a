@NullMarked
package dev.taskapi.tasks.metering;

import org.jspecify.annotations.NullMarked;
