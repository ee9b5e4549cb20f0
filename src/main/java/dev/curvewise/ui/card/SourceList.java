package dev.curvewise.ui.card;

import dev.curvewise.card.Source;
import dev.curvewise.ui.text.LinkHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a page's statements come from, each with its address where it has one.
final class SourceList extends VBox {

    private static final Set<String> OPENED = Set.of("http", "https");

    SourceList(List<Source> sources, LinkHandler links) {
        super(4);
        setId("sources");
        getStyleClass().add("sources");
        getChildren().add(Headings.heading("Sources"));
        for (int i = 0; i < sources.size(); i++) {
            Label number = new Label(i + 1 + ".");
            number.getStyleClass().add("cw-muted");
            number.setMinWidth(24);
            getChildren().add(new HBox(4, number, entry(sources.get(i), links)));
        }
    }

    /// A source as a link, or as plain words where it has no address that can be opened.
    static Node entry(Source source, LinkHandler links) {
        return address(source)
                .<Node>map(address -> {
                    Hyperlink link = new Hyperlink(source.title());
                    FontIcon out = new FontIcon(Feather.EXTERNAL_LINK);
                    link.setGraphic(out);
                    link.setContentDisplay(ContentDisplay.RIGHT);
                    link.setWrapText(true);
                    link.setTooltip(new Tooltip(address.toString()));
                    link.setAccessibleText(source.title() + ", opens in the browser");
                    link.setOnAction(event -> links.openWeb(address));
                    return link;
                })
                .orElseGet(() -> {
                    Label words = new Label(source.title());
                    words.setWrapText(true);
                    return words;
                });
    }

    private static Optional<URI> address(Source source) {
        try {
            URI uri = new URI(source.url());
            String scheme = uri.getScheme();
            return scheme != null && OPENED.contains(scheme.toLowerCase(Locale.ROOT))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
