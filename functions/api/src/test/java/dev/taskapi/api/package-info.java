@NullMarked
package dev.taskapi.api;

import org.jspecify.annotations.NullMarked;
