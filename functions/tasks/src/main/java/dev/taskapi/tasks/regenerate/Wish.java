package dev.taskapi.tasks.regenerate;

import dev.taskapi.tasks.RequestData;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How tasks are to be made anew.
 *
 * @param reset whether error and result of the last attempt go at once
 * @param force whether tasks are also taken from processors that run them
 * @param branding changes the requests of videos for good, and nothing of them but logo, intro and
 *     outro; answers an equal request where it changes nothing
 */
public record Wish(boolean reset, boolean force, Optional<UnaryOperator<RequestData>> branding) {}
