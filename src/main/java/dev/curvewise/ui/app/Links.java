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

    Links(Session session, Consumer<URI> browser) {
        this.session = session;
        this.browser = browser;
    }

    @Override
    public void openPage(String id, String section) {
        if (session.library().card(id).isPresent()) {
            session.trail().go(new Place.Card(id));
        } else if (session.library().method(id).isPresent()) {
            session.trail().go(new Place.Method(id));
        }
    }

    @Override
    public void openWeb(URI address) {
        browser.accept(address);
    }
}
