@NullMarked
package dev.taskapi.cdk;

import org.jspecify.annotations.NullMarked;
