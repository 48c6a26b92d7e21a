@NullMarked
package dev.taskapi.operate;

import org.jspecify.annotations.NullMarked;
