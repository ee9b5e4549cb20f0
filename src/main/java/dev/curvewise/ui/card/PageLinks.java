package dev.curvewise.ui.card;

import dev.curvewise.card.Page;
import dev.curvewise.ui.text.LinkHandler;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Links to other pages under a small title. It takes no room where there is none.
final class PageLinks extends VBox {

    PageLinks(String title, List<? extends Page> pages, LinkHandler links) {
        super(4);
        getStyleClass().add("page-links");
        FlowPane row = new FlowPane(16, 4);
        for (Page page : pages) {
            Hyperlink link = new Hyperlink(page.name());
            if (!page.shortDescription().isEmpty()) {
                link.setTooltip(new Tooltip(page.shortDescription()));
            }
            link.setOnAction(event -> links.openPage(page.id(), ""));
            row.getChildren().add(link);
        }
        getChildren().addAll(Headings.heading(title), row);
        setVisible(!pages.isEmpty());
        setManaged(!pages.isEmpty());
    }
}
