@NullMarked
package dev.taskapi.tasks.reconcile;

import org.jspecify.annotations.NullMarked;
