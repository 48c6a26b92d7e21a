@NullMarked
package dev.taskapi.api.caller;

import org.jspecify.annotations.NullMarked;
