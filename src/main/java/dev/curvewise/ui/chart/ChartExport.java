package dev.curvewise.ui.chart;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.RangeStatistics;
import dev.curvewise.report.Figure;
import dev.curvewise.ui.theme.MenuItems;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Takes what is seen out of the program: files, clipboard, printer.
final class ChartExport {

    /// Pixels in a point of a picture for the clipboard, and of one for a printer.
    private static final double SHARP = 2;

    private static final double PRINTED = 4;

    /// A larger table is a file and nothing for the clipboard.
    private static final long MOST_COPIED = 200_000;

    private final CurveChart chart;
    private BiFunction<Window, ExportOptions, @Nullable File> choose = ChartExport::choose;
    private @Nullable ExportOptions last;

    ChartExport(CurveChart chart) {
        this.chart = chart;
    }

    /// Who says where a file goes: a file chooser, or a test.
    void setChoose(BiFunction<Window, ExportOptions, @Nullable File> chooser) {
        choose = chooser;
    }

    List<MenuItem> items() {
        MenuItem data = MenuItems.item("Copy the points in view", this::copyData);
        data.setDisable(rows() > MOST_COPIED);
        return List.of(
                item("Export…", ChartKey.EXPORT, this::open),
                new SeparatorMenuItem(),
                item("Copy the picture", ChartKey.COPY, this::copyPicture),
                data,
                new SeparatorMenuItem(),
                item("Print…", ChartKey.PRINT, this::print));
    }

    private static MenuItem item(String text, ChartKey key, Runnable action) {
        MenuItem item = MenuItems.item(text, action);
        item.setAccelerator(new ShownKeys(key.keys()));
        return item;
    }

    private long rows() {
        return chart.state().whole().lines().stream()
                .mapToLong(line ->
                        RangeStatistics.points(line.trace(), chart.view().x()))
                .sum();
    }

    private Figure figure() {
        return chart.figure(chart.getWidth(), chart.getHeight());
    }

    private Window window() {
        return chart.getScene().getWindow();
    }

    /// Asks how and where to, then writes.
    void open() {
        ExportOptions now = ExportOptions.like(chart);
        ExportOptions before = last;
        ExportPane pane = new ExportPane(
                chart,
                before == null
                        ? now
                        : new ExportOptions(
                                before.format(),
                                now.title(),
                                before.width(),
                                before.height(),
                                before.scale(),
                                before.paper()));
        Dialog<Void> dialog = new Dialog<>();
        dialog.initOwner(window());
        dialog.setTitle("Export");
        dialog.getDialogPane().setContent(pane);
        ButtonType save = new ButtonType("Save…", ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(save, ButtonType.CANCEL);
        Node button = dialog.getDialogPane().lookupButton(save);
        button.setId("export-save");
        button.addEventFilter(ActionEvent.ACTION, event -> {
            ExportOptions options = pane.options();
            File file = choose.apply(dialog.getDialogPane().getScene().getWindow(), options);
            if (file == null) {
                event.consume();
            } else {
                last = options;
                save(options, file.toPath());
            }
        });
        dialog.show();
    }

    private static @Nullable File choose(Window over, ExportOptions options) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export");
        chooser.setInitialFileName(options.fileName());
        String ending = "*." + options.format().ending();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(options.format().name(), ending));
        return chooser.showSaveDialog(over);
    }

    /// Writes in the background: ten million points are a long table.
    private void save(ExportOptions options, Path file) {
        Figure figure = options.figure(chart);
        var _ = CompletableFuture.runAsync(() -> write(options, figure, file))
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (failure != null) {
                                failed(file, failure);
                            }
                        },
                        Platform::runLater);
    }

    private static void write(ExportOptions options, Figure figure, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            options.format().write(figure, options.scale(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failed(Path file, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Alert alert = new Alert(
                Alert.AlertType.ERROR, file + "\n\n" + cause.getMessage() + "\n\nTry another folder or another name.");
        alert.setHeaderText("The file could not be written");
        alert.initOwner(window());
        alert.show();
    }

    void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(figure().image(SHARP), null));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyData() {
        ClipboardContent content = new ClipboardContent();
        content.putString(figure().csv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Prints on one page, as wide as the paper, in the colours for paper.
    void print() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            Alert alert = new Alert(Alert.AlertType.INFORMATION, "A PDF can be exported and printed elsewhere.");
            alert.setHeaderText("There is no printer");
            alert.initOwner(window());
            alert.show();
            return;
        }
        Paper paper = job.getJobSettings().getPageLayout().getPaper();
        PageLayout wide =
                job.getPrinter().createPageLayout(paper, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
        job.getJobSettings().setPageLayout(wide);
        if (!job.showPrintDialog(window())) {
            return;
        }
        PageLayout page = job.getJobSettings().getPageLayout();
        Figure figure =
                figure().coloured(ChartColours.light()).sized(page.getPrintableWidth(), page.getPrintableHeight());
        ImageView view = new ImageView(SwingFXUtils.toFXImage(figure.image(PRINTED), null));
        view.setPreserveRatio(true);
        view.setFitWidth(page.getPrintableWidth());
        view.setFitHeight(page.getPrintableHeight());
        if (job.printPage(view)) {
            job.endJob();
        }
    }
}
