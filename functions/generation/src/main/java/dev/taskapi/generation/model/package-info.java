/** Language models of providers, as the rest of the code sees them. */
@NullMarked
package dev.taskapi.generation.model;

import org.jspecify.annotations.NullMarked;
