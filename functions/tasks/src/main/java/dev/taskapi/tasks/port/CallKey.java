package dev.taskapi.tasks.port;

import dev.taskapi.tasks.AccountId;

/**
 * What a caller names a call by, so that he can repeat it.
 *
 * @param path of the call: the same key for another path names another call
 * @param key in the caller's words, 1 to 255 visible ASCII characters
 */
public record CallKey(AccountId account, String path, String key) {}
