/** Questions with answers out of a text, every one of them judged before it is handed out. */
@NullMarked
package dev.taskapi.generation.quiz;

import org.jspecify.annotations.NullMarked;
