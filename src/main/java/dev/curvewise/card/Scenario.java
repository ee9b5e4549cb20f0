package dev.curvewise.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelled example: one or several lines and what they teach.
///
/// @param key       the key in the card file, unique among the scenarios of its side; `healthy` or `unhealthy` for the
///                  flat form
/// @param label     the name a reader sees
/// @param healthy   whether this is how it should look
/// @param curves    the lines, at least one; drawn from `shape` where the points are not typed
/// @param analysis  Markdown: what one sees, why it happens, what to try; may be empty
/// @param shape     the declared shape the curves come from, or null where the points are typed
/// @param source    where the curve comes from, or an empty string
/// @param synthetic whether the curve was made up to teach
public record Scenario(
        String key,
        String label,
        boolean healthy,
        List<Curve> curves,
        String analysis,
        @Nullable Shape shape,
        String source,
        boolean synthetic) {

    public Scenario {
        curves = List.copyOf(curves);
    }
}
