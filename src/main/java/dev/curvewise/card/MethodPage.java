package dev.curvewise.card;

import java.util.List;

/// A training method and the metrics one watches with it.
///
/// @param id               unique; equals the file name without `.md`
/// @param name             the short name, as in `PPO`
/// @param fullName         the name written out
/// @param relevantMetrics  ids of metric cards, most important first
/// @param shortDescription one sentence
/// @param sources          where the statements come from
/// @param body             Markdown
/// @param file             the file it came from, as shown in problems
public record MethodPage(
        String id,
        String name,
        String fullName,
        List<String> relevantMetrics,
        String shortDescription,
        List<Source> sources,
        String body,
        String file)
        implements Page {

    public MethodPage {
        relevantMetrics = List.copyOf(relevantMetrics);
        sources = List.copyOf(sources);
    }
}
