package dev.curvewise.ui.chart;

import dev.curvewise.report.Figure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PrinterJob;
import javafx.scene.control.Alert;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/// Takes what is seen out of the program: files, clipboard, printer.
final class ChartExport {

    private static final double SHARP = 2;

    private final CurveChart chart;

    ChartExport(CurveChart chart) {
        this.chart = chart;
    }

    List<MenuItem> items() {
        return List.of(
                item("Save as PNG…", () -> save("png", () -> figure().png(SHARP))),
                item("Save as SVG…", () -> save("svg", () -> utf8(figure().svg()))),
                item("Save as PDF…", () -> save("pdf", () -> figure().pdf())),
                item("Save visible data as CSV…", () -> save("csv", () -> utf8(figure().csv()))),
                new SeparatorMenuItem(),
                item("Copy picture", this::copyPicture),
                item("Copy visible data", this::copyData),
                new SeparatorMenuItem(),
                item("Print…", this::print));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Figure figure() {
        return chart.figure(chart.getWidth(), chart.getHeight());
    }

    private WritableImage picture() {
        return SwingFXUtils.toFXImage(figure().image(SHARP), null);
    }

    private void save(String ending, Supplier<byte[]> bytes) {
        FileChooser chooser = new FileChooser();
        String name = chart.title().isEmpty() ? "chart" : chart.title().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        chooser.setInitialFileName(name + "." + ending);
        File file = chooser.showSaveDialog(chart.getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            Files.write(file.toPath(), bytes.get());
        } catch (IOException e) {
            Alert alert = new Alert(Alert.AlertType.ERROR, "The file could not be written: " + file);
            alert.initOwner(chart.getScene().getWindow());
            alert.show();
        }
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyData() {
        ClipboardContent content = new ClipboardContent();
        content.putString(figure().csv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void print() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null || !job.showPrintDialog(chart.getScene().getWindow())) {
            return;
        }
        ImageView page = new ImageView(picture());
        page.setPreserveRatio(true);
        page.setFitWidth(job.getJobSettings().getPageLayout().getPrintableWidth());
        page.setFitHeight(job.getJobSettings().getPageLayout().getPrintableHeight());
        if (job.printPage(page)) {
            job.endJob();
        }
    }
}
