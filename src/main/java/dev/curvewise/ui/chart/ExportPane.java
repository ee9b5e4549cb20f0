package dev.curvewise.ui.chart;

import atlantafx.base.theme.Styles;
import dev.curvewise.report.Figure;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks how a chart is to be exported, and shows at once what that looks like.
final class ExportPane extends HBox {

    private static final double PREVIEW_WIDTH = 520;
    private static final double PREVIEW_HEIGHT = 340;

    private final CurveChart chart;
    private final ToggleGroup formats = new ToggleGroup();
    private final Label what = note();
    private final TextField title = new TextField();
    private final Spinner<Integer> width = new Spinner<>();
    private final Spinner<Integer> height = new Spinner<>();
    private final Spinner<Double> scale = new Spinner<>();
    private final CheckBox paper = new CheckBox("Light colours, for paper");
    private final Label size = note();
    private final ImageView preview = new ImageView();
    private final Label table = new Label();
    private final Pending<Shown, Image> drawing =
            new Pending<>(Shown::image, (shown, image) -> preview.setImage(image));
    private final Pending<Figure, String> tabling =
            new Pending<>(figure -> CsvHead.of(figure, 18), (figure, text) -> table.setText(text));

    /// A figure as large as there is room for it.
    private record Shown(Figure figure, double scale) {
        Image image() {
            return SwingFXUtils.toFXImage(figure.image(scale), null);
        }
    }

    ExportPane(CurveChart chart, ExportOptions options) {
        super(24);
        this.chart = chart;
        getStyleClass().add("curve-export");
        getStylesheets().addAll(chart.getStylesheets());
        getChildren().addAll(controls(options), shown());
        refresh();
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        return label;
    }

    private Node controls(ExportOptions options) {
        HBox kinds = new HBox();
        List<ExportFormat> all = List.of(ExportFormat.values());
        for (ExportFormat each : all) {
            ToggleButton button = new ToggleButton(each.name());
            button.setId("export-" + each.ending());
            button.setUserData(each);
            button.setToggleGroup(formats);
            button.setSelected(each == options.format());
            button.setAccessibleText(each.name() + ": " + each.words());
            button.getStyleClass()
                    .add(
                            each == all.getFirst()
                                    ? Styles.LEFT_PILL
                                    : each == all.getLast() ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            kinds.getChildren().add(button);
        }
        formats.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                formats.selectToggle(was);
            } else {
                refresh();
            }
        });
        title.setText(options.title());
        width.setValueFactory(pixels(options.width()));
        height.setValueFactory(pixels(options.height()));
        scale.setValueFactory(new DoubleSpinnerValueFactory(0.5, 8, options.scale(), 0.5));
        paper.setSelected(options.paper());
        title.setId("export-title");
        width.setId("export-width");
        height.setId("export-height");
        scale.setId("export-scale");
        paper.setId("export-paper");
        for (Spinner<?> spinner : List.of(width, height, scale)) {
            spinner.setEditable(true);
            spinner.setPrefWidth(104);
            spinner.valueProperty().addListener((o, was, is) -> refresh());
            // what is typed counts when the field is left, too
            spinner.getEditor().focusedProperty().addListener((o, was, is) -> {
                if (!is) {
                    spinner.commitValue();
                }
            });
        }
        title.textProperty().addListener((o, was, is) -> refresh());
        paper.setOnAction(event -> refresh());
        GridPane fields = new GridPane(12, 12);
        row(fields, 0, "Title", title);
        row(fields, 1, "Width", width);
        row(fields, 2, "Height", height);
        row(fields, 3, "Sharpness ×", scale);
        VBox box = new VBox(16, kinds, what, fields, paper, size);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setPrefWidth(264);
        return box;
    }

    private static IntegerSpinnerValueFactory pixels(int value) {
        return new IntegerSpinnerValueFactory(ExportOptions.SMALLEST, ExportOptions.LARGEST, value, 20);
    }

    private static void row(GridPane fields, int row, String name, Region field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(name);
        fields.addRow(row, label, field);
    }

    private Node shown() {
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW_WIDTH);
        preview.setFitHeight(PREVIEW_HEIGHT);
        table.getStyleClass().add("table");
        table.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        StackPane frame = new StackPane(preview, table);
        frame.getStyleClass().add("preview");
        frame.setMinSize(PREVIEW_WIDTH + 16, PREVIEW_HEIGHT + 16);
        frame.setMaxSize(PREVIEW_WIDTH + 16, PREVIEW_HEIGHT + 16);
        return frame;
    }

    ExportOptions options() {
        return new ExportOptions(
                (ExportFormat) formats.getSelectedToggle().getUserData(),
                title.getText(),
                width.getValue(),
                height.getValue(),
                scale.getValue(),
                paper.isSelected());
    }

    private void refresh() {
        ExportOptions options = options();
        boolean picture = options.format().isPicture();
        what.setText(options.format().words());
        size.setText(options.size());
        for (Region each : List.of(title, width, height, paper)) {
            each.setDisable(!picture);
        }
        scale.setDisable(options.format() != ExportFormat.PNG);
        preview.setVisible(picture);
        table.setVisible(!picture);
        Figure figure = options.figure(chart);
        if (picture) {
            double fits = Math.min(PREVIEW_WIDTH / figure.width(), PREVIEW_HEIGHT / figure.height());
            drawing.ask(new Shown(figure, 2 * fits));
        } else {
            tabling.ask(figure);
        }
    }
}
