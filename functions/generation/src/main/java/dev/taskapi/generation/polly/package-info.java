/** Amazon Polly. */
@NullMarked
package dev.taskapi.generation.polly;

import org.jspecify.annotations.NullMarked;
