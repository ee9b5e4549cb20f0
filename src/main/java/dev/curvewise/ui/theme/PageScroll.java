package dev.curvewise.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A page that is scrolled up and down and is as wide as its place.
///
/// The pane of JavaFX keeps a picture of what is seen and draws all of it anew for every change in it; this one draws
/// only what has changed, so that a chart may move without the text around it.
public final class PageScroll extends ScrollPane {

    public PageScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        skinProperty().subscribe(skin -> {
            Node viewport = lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    public PageScroll(Node content) {
        this();
        setContent(content);
    }
}
