package dev.curvewise.ui.text;

import java.net.URI;

/// What the program does when a reader follows a link. Nothing is opened or fetched before that.
public interface LinkHandler {

    /// Opens another card or method page.
    ///
    /// @param id      the card's id: `entropy` for a link to `entropy.md`, `ppo` for one to `../methods/ppo.md`
    /// @param section the heading to go to on that page, or an empty string
    void openPage(String id, String section);

    /// Opens a web page or a mail address (`http`, `https` or `mailto`) outside of the program.
    void openWeb(URI address);

    /// A handler that follows no link.
    static LinkHandler none() {
        return new LinkHandler() {
            @Override
            public void openPage(String id, String section) {}

            @Override
            public void openWeb(URI address) {}
        };
    }
}
