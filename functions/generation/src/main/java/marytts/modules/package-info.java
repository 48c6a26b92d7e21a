/**
 * Stands in for a part of MaryTTS whose library is not on Maven Central. The package is MaryTTS's
 * own, where null means "any".
 */
@NullUnmarked
package marytts.modules;

import org.jspecify.annotations.NullUnmarked;
