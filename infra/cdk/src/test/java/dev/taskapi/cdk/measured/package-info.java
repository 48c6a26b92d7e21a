@NullMarked
package dev.taskapi.cdk.measured;

import org.jspecify.annotations.NullMarked;
