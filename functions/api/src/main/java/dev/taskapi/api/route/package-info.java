@NullMarked
package dev.taskapi.api.route;

import org.jspecify.annotations.NullMarked;
