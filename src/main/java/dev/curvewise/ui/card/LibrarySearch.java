package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.card.Library;
import dev.curvewise.session.Session;
import dev.curvewise.ui.task.Tasks;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The search over the library as it is now. Names can be found at once; the words of the texts are put in order in the
/// background, and until that is done after a file was saved, the search is the one from before.
public final class LibrarySearch {

    private final ReadOnlyObjectWrapper<CardSearch> search =
            new ReadOnlyObjectWrapper<>(this, "search", CardSearch.of(Library.empty()));
    private final Tasks tasks;
    private int latest;
    private boolean complete;

    public LibrarySearch(Session session, Tasks tasks) {
        this.tasks = tasks;
        session.libraryProperty().subscribe(this::take);
    }

    public ReadOnlyObjectProperty<CardSearch> searchProperty() {
        return search.getReadOnlyProperty();
    }

    CardSearch search() {
        return search.get();
    }

    private void take(Library library) {
        int number = ++latest;
        if (!complete) {
            search.set(CardSearch.ofNames(library));
        }
        tasks.quietly(() -> CardSearch.of(library), whole -> {
            if (number == latest) {
                complete = !library.pages().isEmpty();
                search.set(whole);
            }
        });
    }
}
