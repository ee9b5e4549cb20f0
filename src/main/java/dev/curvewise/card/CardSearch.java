package dev.curvewise.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds pages by what a reader types. Built once for a library; a query then looks at every page's names and at the
/// words of all texts, which takes a few milliseconds for a thousand cards. Putting the words of a thousand texts in
/// order takes longer, so that is best done in the background, with [#ofNames] until then.
public final class CardSearch {

    /// A page that fits a query.
    ///
    /// @param page  the page
    /// @param field what fitted best
    /// @param match the name, alias or log name that fitted; the page's name where its text did
    /// @param query what was typed
    public record Hit(Page page, Field field, String match, String query) {

        /// Where it fits, in the words of the page, made when it is asked for.
        public Excerpt excerpt() {
            List<String> terms = SearchText.terms(query);
            return field == Field.TEXT ? Excerpt.ofTexts(page, terms) : Excerpt.ofName(match, terms);
        }
    }

    /// What a query can fit, the best first.
    public enum Field {
        NAME(10),
        ID(8),
        ALIAS(6),
        LOG_NAME(4),
        TAG(2),
        TEXT(0);

        private final int weight;

        Field(int weight) {
            this.weight = weight;
        }

        /// What a fit of this field counts for beside an equal fit of another.
        int weight() {
            return weight;
        }
    }

    private final List<SearchEntry> entries;
    private final WordIndex words = new WordIndex();

    private CardSearch(Library library, boolean texts) {
        this.entries = library.pages().stream().map(SearchEntry::of).toList();
        for (int i = 0; texts && i < entries.size(); i++) {
            words.add(i, entries.get(i).page());
        }
        words.sort();
    }

    /// Searches names and texts.
    public static CardSearch of(Library library) {
        return new CardSearch(library, true);
    }

    /// Searches names alone.
    public static CardSearch ofNames(Library library) {
        return new CardSearch(library, false);
    }

    /// The pages that fit every word of a query, the best first. A query without words fits all pages in their order.
    /// Case and accents do not matter, and neither does it whether words are joined by a blank, `_`, `-` or `/`.
    public List<Hit> find(String query) {
        List<String> terms = SearchText.terms(query);
        if (terms.isEmpty()) {
            return entries.stream()
                    .map(entry -> new Hit(entry.page(), Field.NAME, entry.page().name(), query))
                    .toList();
        }
        String whole = SearchText.folded(query);
        List<boolean[]> inTexts = terms.stream()
                .map(term -> words.pagesWith(term, entries.size()))
                .toList();
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Scored scored = score(i, query, terms, whole, inTexts);
            if (scored != null) {
                found.add(scored);
            }
        }
        found.sort(Comparator.comparingInt(Scored::score).reversed().thenComparingInt(Scored::order));
        return found.stream().map(Scored::hit).toList();
    }

    private record Scored(Hit hit, int score, int order) {}

    private @Nullable Scored score(int index, String query, List<String> terms, String whole, List<boolean[]> inTexts) {
        SearchEntry entry = entries.get(index);
        SearchEntry.Fit asTyped = entry.best(whole);
        SearchEntry.Fit best = asTyped;
        int score = asTyped == null ? 0 : 4 * asTyped.score();
        for (int t = 0; t < terms.size(); t++) {
            SearchEntry.Fit fit = entry.best(terms.get(t));
            if (fit != null) {
                score += fit.score();
                best = best == null || (asTyped == null && fit.score() > best.score()) ? fit : best;
            } else if (inTexts.get(t)[index]) {
                score += 1;
            } else {
                return null;
            }
        }
        Hit hit = best == null
                ? new Hit(entry.page(), Field.TEXT, entry.page().name(), query)
                : new Hit(entry.page(), best.name().field(), best.name().shown(), query);
        return new Scored(hit, score, index);
    }
}
