@NullMarked
package dev.taskapi.api.endpoint;

import org.jspecify.annotations.NullMarked;
