@NullMarked
package dev.taskapi.tasks.s3;

import org.jspecify.annotations.NullMarked;
