/** Tiny valid files for those who test their own side. */
@NullMarked
package dev.taskapi.generation.testmode;

import org.jspecify.annotations.NullMarked;
