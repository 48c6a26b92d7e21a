@NullMarked
package dev.taskapi.tasks.dynamodb;

import org.jspecify.annotations.NullMarked;
