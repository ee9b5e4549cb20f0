package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.text.LinkHandler;
import java.net.URI;
import java.util.function.Consumer;

/// Follows links: to pages inside the program, to the system's browser outside of it.
final class Links implements LinkHandler {

    private final Session session;
    private final Consumer<URI> browser;
    private final Consumer<String> sections;

    /// @param browser  opens an address outside of the program
    /// @param sections scrolls the page that is open to a heading
    Links(Session session, Consumer<URI> browser, Consumer<String> sections) {
        this.session = session;
        this.browser = browser;
        this.sections = sections;
    }

    @Override
    public void openPage(String id, String section) {
        if (session.library().card(id).isPresent()) {
            session.trail().go(new Place.Card(id));
        } else if (session.library().method(id).isPresent()) {
            session.trail().go(new Place.Method(id));
        } else {
            return;
        }
        sections.accept(section);
    }

    @Override
    public void openWeb(URI address) {
        browser.accept(address);
    }
}
