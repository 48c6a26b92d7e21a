/** Stands in for a part of MaryTTS whose library is not on Maven Central. */
@NullMarked
package marytts.modules;

import org.jspecify.annotations.NullMarked;
