package dev.curvewise.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A name as its words, whatever their order and however they are shortened: people who log by hand write
/// `mean_reward`, `avgReward` and `reward/mean` for the same thing.
final class Wording {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("acc", "accuracy"),
            Map.entry("average", "mean"),
            Map.entry("avg", "mean"),
            Map.entry("div", "divergence"),
            Map.entry("ep", "episode"),
            Map.entry("frac", "fraction"),
            Map.entry("grad", "gradient"),
            Map.entry("len", "length"),
            Map.entry("resp", "response"),
            Map.entry("sd", "std"),
            Map.entry("stddev", "std"),
            Map.entry("val", "validation"),
            Map.entry("var", "variance"));

    private Wording() {}

    /// Names with the same key say the same words. Empty where a name has fewer than two words, which is too little to
    /// go by.
    static String key(String name) {
        List<String> words = words(name).toList();
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    /// The key of a name without saying that it is a mean, which most columns are.
    static String keyWithoutMean(String name) {
        List<String> words = words(name).filter(word -> !word.equals("mean")).toList();
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(BETWEEN.split(name, -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> LONG.getOrDefault(word, word))
                .sorted();
    }
}
