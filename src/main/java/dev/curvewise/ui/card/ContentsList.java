package dev.curvewise.ui.card;

import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Session;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// The list of pages, marked by the open runs; while one searches, what was found, the best first and with the reason.
public final class ContentsList extends StackPane {

    private final Session session;
    private final LibrarySearch library;
    private final TextField search;
    private final Sidebar sidebar;

    /// @param search where the words to search for are typed
    /// @param enter  takes the keyboard when one is done choosing
    public ContentsList(Session session, LibrarySearch library, TextField search, Runnable enter) {
        this.session = session;
        this.library = library;
        this.search = search;
        sidebar = new Sidebar(session.trail()::go, search::requestFocus, enter);
        getChildren().add(sidebar);
        setMinWidth(240);
        setMaxWidth(240);
        session.libraryProperty().subscribe(now -> show());
        session.libraryReadProperty().subscribe(now -> show());
        library.searchProperty().subscribe(now -> show());
        session.readingsProperty().subscribe(readings -> show());
        session.runs().addListener((ListChangeListener<OpenRun>) change -> show());
        search.textProperty().subscribe(text -> show());
        session.trail().currentProperty().subscribe(sidebar::mark);
    }

    public void step(int direction) {
        sidebar.step(direction);
    }

    public void first() {
        sidebar.first();
    }

    public void focusList() {
        sidebar.focusList();
    }

    private void show() {
        Contents contents = new Contents(session.library(), session.standings());
        String query = search.getText();
        boolean all = query == null || query.isBlank();
        List<Row> rows = all ? contents.rows() : found(contents, query);
        if (all && !session.runs().isEmpty()) {
            rows.addFirst(Contents.overview());
        }
        sidebar.show(rows, session.trail().current(), session.libraryRead() ? "There are no cards." : "Reading cards…");
    }

    /// Without any page there is nothing to find, and the list says so itself.
    private List<Row> found(Contents contents, String query) {
        return contents.library().pages().isEmpty()
                ? List.of()
                : contents.rows(library.search().find(query), query);
    }
}
