package dev.curvewise.card;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of one page, ready to be compared.
///
/// @param page  the page
/// @param names all it is called
record SearchEntry(Page page, List<Name> names) {

    /// One name.
    ///
    /// @param field  what it is
    /// @param shown  as it is written
    /// @param folded as it is compared
    record Name(CardSearch.Field field, String shown, String folded) {}

    /// How well a name fits.
    record Fit(Name name, int score) {}

    static SearchEntry of(Page page) {
        List<Name> names = new ArrayList<>();
        add(names, CardSearch.Field.NAME, page.name());
        add(names, CardSearch.Field.ID, page.id());
        switch (page) {
            case MetricCard card -> {
                card.aliases().forEach(alias -> add(names, CardSearch.Field.ALIAS, alias));
                card.names().forEach(name -> add(names, CardSearch.Field.LOG_NAME, name.name()));
                card.tags().forEach(tag -> add(names, CardSearch.Field.TAG, tag));
                add(names, CardSearch.Field.TAG, card.category());
            }
            case MethodPage method -> add(names, CardSearch.Field.NAME, method.fullName());
        }
        return new SearchEntry(page, names);
    }

    private static void add(List<Name> names, CardSearch.Field field, String shown) {
        String folded = SearchText.folded(shown);
        if (!folded.isEmpty()) {
            names.add(new Name(field, shown, folded));
        }
    }

    /// The name that fits a folded text best, or null where none has it in it.
    @Nullable
    Fit best(String folded) {
        Fit best = null;
        for (Name name : names) {
            int score = score(name, folded);
            if (score > (best == null ? 0 : best.score())) {
                best = new Fit(name, score);
            }
        }
        return best;
    }

    /// The same name counts most, then one that begins so, one with a word that begins so, and any other that has it;
    /// of equal fits the better field wins.
    private static int score(Name name, String folded) {
        int at = name.folded().indexOf(folded);
        if (at < 0) {
            return 0;
        }
        boolean word = at == 0 || name.folded().indexOf(" " + folded) >= 0;
        int fit = name.folded().length() == folded.length() ? 4 : at == 0 ? 3 : word ? 2 : 1;
        return 20 * fit + name.field().weight();
    }
}
