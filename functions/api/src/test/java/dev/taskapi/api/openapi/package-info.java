@NullMarked
package dev.taskapi.api.openapi;

import org.jspecify.annotations.NullMarked;
