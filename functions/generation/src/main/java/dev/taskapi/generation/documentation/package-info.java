/** A study document out of a text: Markdown, HTML and PDF. */
@NullMarked
package dev.taskapi.generation.documentation;

import org.jspecify.annotations.NullMarked;
