@NullMarked
package dev.taskapi.requests;

import org.jspecify.annotations.NullMarked;
