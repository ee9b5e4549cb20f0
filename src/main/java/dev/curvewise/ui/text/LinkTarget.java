package dev.curvewise.ui.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where a link leads.
sealed interface LinkTarget {

    /// Another card or method page, by its path from the folder of this one, without `.md`.
    ///
    /// @param section the anchor within that page, perhaps empty
    record ToPage(String path, String section) implements LinkTarget {

        /// The last part of the path, which is the id of the card.
        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /// A heading of this page.
    record ToSection(String anchor) implements LinkTarget {}

    /// The web, or a mail address: opened by the system, and only when asked.
    record ToWeb(URI address) implements LinkTarget {}

    /// An address that is never opened: a program, a file of this machine, nonsense.
    record Refused(String address) implements LinkTarget {}

    Set<String> OPENED = Set.of("http", "https", "mailto");

    /// Reads the address of a link as it stands in the source.
    static LinkTarget of(String address) {
        URI uri;
        try {
            uri = new URI(address.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return address.startsWith("#") ? new ToSection(address.substring(1)) : new Refused(address);
        }
        if (address.startsWith("#")) {
            return new ToSection(uri.getFragment());
        }
        String scheme = uri.getScheme();
        if (scheme != null) {
            return OPENED.contains(scheme.toLowerCase(Locale.ROOT)) ? new ToWeb(uri) : new Refused(address);
        }
        String path = uri.getPath();
        if (path != null
                && uri.getAuthority() == null
                && path.toLowerCase(Locale.ROOT).endsWith(".md")) {
            String section = uri.getFragment() == null ? "" : uri.getFragment();
            return new ToPage(path.substring(0, path.length() - ".md".length()), section);
        }
        return new Refused(address);
    }

    /// What the reader is told before following the link.
    default String hint() {
        return switch (this) {
            case ToPage page -> page.id();
            case ToSection section -> "#" + section.anchor();
            case ToWeb web -> web.address().toString();
            case Refused refused -> "Not opened: " + refused.address();
        };
    }
}
