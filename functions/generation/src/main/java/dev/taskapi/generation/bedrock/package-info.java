/** Amazon Bedrock. */
@NullMarked
package dev.taskapi.generation.bedrock;

import org.jspecify.annotations.NullMarked;
