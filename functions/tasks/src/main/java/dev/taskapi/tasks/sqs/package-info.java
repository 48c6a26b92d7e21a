@NullMarked
package dev.taskapi.tasks.sqs;

import org.jspecify.annotations.NullMarked;
