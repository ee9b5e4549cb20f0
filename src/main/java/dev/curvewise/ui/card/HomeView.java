package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch;
import dev.curvewise.session.Session;
import dev.curvewise.ui.text.LinkHandler;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first page: every card as a tile with its curves, to be narrowed and ordered. It scrolls by itself and keeps its
/// place while other pages are open.
public final class HomeView extends VBox {

    private final Session session;
    private final LibrarySearch search;
    private final GalleryFilters filters = new GalleryFilters();
    private final Label empty = new Label();
    private final Button clear = new Button("Clear filters");
    private final GalleryGrid grid;

    private boolean stale;

    public HomeView(Session session, LibrarySearch search, LinkHandler links) {
        super(16);
        this.session = session;
        this.search = search;
        grid = new GalleryGrid(card -> links.openPage(card.id(), ""), empty());
        getStyleClass().add("home");
        getStylesheets()
                .add(Objects.requireNonNull(HomeView.class.getResource("gallery.css"))
                        .toExternalForm());
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(header(), filters, grid);
        session.libraryProperty().subscribe(library -> filters.offer(gallery()));
        filters.filterProperty().subscribe(filter -> show());
        session.libraryProperty().subscribe(library -> show());
        session.libraryReadProperty().subscribe(read -> show());
        search.searchProperty().subscribe(now -> show());
        session.readingsProperty().subscribe(readings -> show());
        visibleProperty().subscribe(visible -> {
            if (visible && stale) {
                show();
            }
        });
    }

    /// Hands the keyboard to the tiles.
    public void focusTiles() {
        grid.focus();
    }

    private Gallery gallery() {
        return new Gallery(session.library(), search.search(), session.standings());
    }

    private void show() {
        if (!isVisible()) {
            // a run that grows brings new readings with every row: they are shown once one comes back
            stale = true;
            return;
        }
        stale = false;
        Gallery gallery = gallery();
        GalleryFilter filter = filters.filterProperty().get();
        Map<String, CardSearch.Hit> found = gallery.found(filter);
        boolean none = gallery.library().cards().isEmpty();
        String reason = session.libraryRead() ? "There are no cards." : "Reading cards…";
        empty.setText(none ? reason : "No metric passes these filters.");
        clear.setVisible(!none);
        grid.show(gallery.groups(filter, found), gallery.inRun(), found);
    }

    private static VBox header() {
        Label title = new Label("What does a healthy curve look like?");
        title.getStyleClass().add("cw-display");
        title.setWrapText(true);
        Label sentence =
                new Label("Choose a metric to see healthy and failing examples side by side, or drop a run on the"
                        + " window to lay its curves over them.");
        sentence.getStyleClass().add("lead");
        sentence.setWrapText(true);
        sentence.setMaxWidth(720);
        // a low window takes room from the tiles, which can be scrolled
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(8, title, sentence);
    }

    private VBox empty() {
        empty.getStyleClass().add("cw-muted");
        clear.setOnAction(event -> filters.clear());
        VBox box = new VBox(16, empty, clear);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
