package dev.curvewise.ui.card;

import dev.curvewise.card.Library;
import dev.curvewise.card.MethodPage;
import dev.curvewise.card.MetricCard;
import dev.curvewise.ui.text.LinkHandler;
import dev.curvewise.ui.text.MarkdownView;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The page of a method: what it is, and the metrics one watches with it.
public final class MethodView extends VBox {

    private final MarkdownView body = new MarkdownView();

    public MethodView(MethodPage method, Library library, LinkHandler links) {
        super(24);
        getStyleClass().add("card-page");
        getStylesheets()
                .add(Objects.requireNonNull(MethodView.class.getResource("card.css"))
                        .toExternalForm());
        Label over = new Label("Method  ·  " + method.fullName());
        over.getStyleClass().add("cw-overline");
        Label title = new Label(method.name());
        title.getStyleClass().add("cw-display");
        Label sentence = new Label(method.shortDescription());
        sentence.getStyleClass().add("lead");
        sentence.setWrapText(true);
        sentence.setMaxWidth(720);
        VBox header = new VBox(8, over, title, sentence);
        header.getStyleClass().add("card-header");
        getChildren().addAll(header, watched(method, library, links));
        body.setLinkHandler(links);
        body.setMarkdown(method.body(), null);
        getChildren().add(new BodyColumns(body));
        if (!method.sources().isEmpty()) {
            getChildren().add(new SourceList(method.sources(), links));
        }
    }

    public MarkdownView body() {
        return body;
    }

    private static VBox watched(MethodPage method, Library library, LinkHandler links) {
        List<MetricCard> cards = method.relevantMetrics().stream()
                .flatMap(id -> library.card(id).stream())
                .toList();
        Label heading = new Label("Watch these");
        heading.getStyleClass().add("cw-heading");
        FlowPane row = new FlowPane(16, 4);
        for (MetricCard card : cards) {
            Hyperlink link = new Hyperlink(card.name());
            link.setOnAction(event -> links.openPage(card.id(), ""));
            row.getChildren().add(link);
        }
        VBox box = new VBox(4, heading, row);
        box.setVisible(!cards.isEmpty());
        box.setManaged(!cards.isEmpty());
        return box;
    }
}
