package dev.curvewise.card;

import dev.curvewise.series.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric: what it means, how it should look, how it fails.
///
/// @param id               unique; equals the file name without `.md`
/// @param name             the title
/// @param aliases          log names that mean this metric whatever the library
/// @param shortDescription one sentence
/// @param parent           id of the landing page this is a variant of, or null
/// @param whatToLookFor    inline Markdown, a line each
/// @param yDomain          the y range the examples are drawn in, or null to fit
/// @param scenarios        healthy ones first, in file order; may be empty
/// @param unit             unit of the values, or an empty string
/// @param scale            what one value sums or averages over (`per-token`, `sequence-sum`, `fraction` …), or empty
/// @param direction        how it is read, or null where the card does not say
/// @param healthyRange     values a healthy run keeps to, or null
/// @param category         the group in the list, or empty
/// @param tags             free words for search; method names among them
/// @param related          ids of cards to read with it
/// @param sources          where the statements come from
/// @param detector         the detector this card asks for, or null
/// @param names            what each library calls it
/// @param body             the Markdown explanation
/// @param file             the file it came from, as shown in problems
public record MetricCard(
        String id,
        String name,
        List<String> aliases,
        String shortDescription,
        @Nullable String parent,
        List<String> whatToLookFor,
        @Nullable Range yDomain,
        List<Scenario> scenarios,
        String unit,
        String scale,
        @Nullable Direction direction,
        @Nullable Range healthyRange,
        String category,
        List<String> tags,
        List<String> related,
        List<Source> sources,
        @Nullable DetectorChoice detector,
        List<LogName> names,
        String body,
        String file)
        implements Page {

    public MetricCard {
        aliases = List.copyOf(aliases);
        whatToLookFor = List.copyOf(whatToLookFor);
        scenarios = List.copyOf(scenarios);
        tags = List.copyOf(tags);
        related = List.copyOf(related);
        sources = List.copyOf(sources);
        names = List.copyOf(names);
    }

    /// The same card with other examples.
    public MetricCard withScenarios(List<Scenario> others) {
        return new MetricCard(
                id,
                name,
                aliases,
                shortDescription,
                parent,
                whatToLookFor,
                yDomain,
                others,
                unit,
                scale,
                direction,
                healthyRange,
                category,
                tags,
                related,
                sources,
                detector,
                names,
                body,
                file);
    }

    /// The scenarios that show how it should look.
    public List<Scenario> healthy() {
        return scenarios.stream().filter(Scenario::healthy).toList();
    }

    /// The scenarios that show how it fails.
    public List<Scenario> failing() {
        return scenarios.stream().filter(s -> !s.healthy()).toList();
    }
}
