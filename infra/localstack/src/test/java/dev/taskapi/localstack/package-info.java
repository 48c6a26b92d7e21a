@NullMarked
package dev.taskapi.localstack;

import org.jspecify.annotations.NullMarked;
