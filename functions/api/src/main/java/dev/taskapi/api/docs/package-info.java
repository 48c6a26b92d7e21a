@NullMarked
package dev.taskapi.api.docs;

import org.jspecify.annotations.NullMarked;
