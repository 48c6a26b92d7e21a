package dev.taskapi.requests;

import java.util.Optional;

/**
 * What is spoken and how.
 *
 * @param language as the caller wrote it, such as "English" or "de"
 * @param voiceName a provider's voice name; the language wins over it
 * @param voiceRate 0.5 (half as fast) to 2.0 (twice as fast)
 * @param subtitles whether the words are shown, too
 */
public record Narration(
    String language, Optional<String> voiceName, double voiceRate, boolean subtitles) {}
