package dev.curvewise.ui.chart;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Takes what is seen out of the program: files, clipboard, printer.
final class ChartExport {

    private final CurveChart chart;

    ChartExport(CurveChart chart) {
        this.chart = chart;
    }

    List<MenuItem> items() {
        MenuItem copy = new MenuItem("Copy picture");
        copy.setOnAction(event -> copyPicture());
        return List.of(copy);
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(chart.snapshot(new SnapshotParameters(), null));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
