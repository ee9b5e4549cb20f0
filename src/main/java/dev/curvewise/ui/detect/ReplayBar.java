package dev.curvewise.ui.detect;

import dev.curvewise.series.Figures;
import dev.curvewise.series.Series;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Hides the future of a column: dragged, played, or moved a logged step at a time by the arrow keys. At its
/// right end the whole run is known.
final class ReplayBar extends HBox {

    private static final double FRAMES = 160;
    private static final Duration FRAME = Duration.millis(50);

    private Series series;
    private final DoubleConsumer known;
    private final Slider slider;
    private final Label words = new Label();
    private final FontIcon sign = new FontIcon(Feather.PLAY);
    private final Button play = new Button("", sign);
    private final Timeline timeline = new Timeline(new KeyFrame(FRAME, event -> advance()));

    /// @param known told the last step that is known; infinity where nothing is hidden
    ReplayBar(Series series, DoubleConsumer known) {
        super(8);
        this.series = series;
        this.known = known;
        int last = Math.max(1, series.size());
        slider = new Slider(1, last, last);
        getStyleClass().add("replay");
        setAlignment(Pos.CENTER_LEFT);
        timeline.setCycleCount(Animation.INDEFINITE);
        Label name = new Label("Replay");
        name.getStyleClass().add("cw-heading");
        play.setId("replay-play");
        play.getStyleClass().addAll("button-icon", "flat");
        play.setOnAction(event -> toggle());
        slider.setId("replay");
        slider.setBlockIncrement(1);
        slider.setAccessibleText("Replay: hides everything after this step. Arrow keys move by one logged step,"
                + " page keys by a tenth, space plays");
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        name.setMinWidth(Region.USE_PREF_SIZE);
        slider.setMaxWidth(Double.MAX_VALUE);
        VBox middle = new VBox(slider, words);
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        words.setMinWidth(0);
        words.getStyleClass().addAll("cw-small", "cw-muted");
        Button earlier = button(Feather.CHEVRON_LEFT, "One logged step earlier", "replay-earlier", -1);
        Button later = button(Feather.CHEVRON_RIGHT, "One logged step later", "replay-later", 1);
        getChildren().addAll(name, play, earlier, middle, later);
        slider.valueProperty().subscribe(value -> tell());
        paint(false);
        // a bar that is no longer seen does not go on playing
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                stop();
            }
        });
    }

    private Button button(Feather icon, String words, String id, int rows) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(event -> move(rows));
        return button;
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        double tenth = Math.max(1, slider.getMax() / 10);
        switch (code) {
            case SPACE -> toggle();
            case LEFT, DOWN -> move(-1);
            case RIGHT, UP -> move(1);
            case PAGE_UP -> move(tenth);
            case PAGE_DOWN -> move(-tenth);
            case HOME -> slider.setValue(slider.getMin());
            case END -> slider.setValue(slider.getMax());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double rows) {
        stop();
        slider.setValue(Math.clamp(Math.rint(slider.getValue()) + rows, slider.getMin(), slider.getMax()));
    }

    private void toggle() {
        if (timeline.getStatus() == Animation.Status.RUNNING) {
            stop();
            return;
        }
        if (row() >= series.size()) {
            slider.setValue(slider.getMin());
        }
        timeline.play();
        paint(true);
    }

    /// Stops playing where it is.
    void stop() {
        timeline.stop();
        paint(false);
    }

    /// Shows the whole run again.
    void end() {
        stop();
        slider.setValue(slider.getMax());
    }

    /// Goes on with the same column after rows were added to it. What is known of it stays as it is; where that
    /// was all of it, it is all of it still.
    void grow(Series longer) {
        boolean all = row() >= series.size();
        series = longer;
        slider.setMax(Math.max(1, longer.size()));
        if (all) {
            slider.setValue(slider.getMax());
        }
    }

    /// Hides everything after a step.
    void hideAfter(double step) {
        int rows = 0;
        while (rows < series.size() && series.step(rows) <= step) {
            rows++;
        }
        slider.setValue(rows);
    }

    private void advance() {
        double next = slider.getValue() + Math.max(1, slider.getMax() / FRAMES);
        slider.setValue(Math.min(next, slider.getMax()));
        if (next >= slider.getMax()) {
            stop();
        }
    }

    private void paint(boolean playing) {
        sign.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        String words = playing ? "Pause" : "Play the run as it came";
        play.setTooltip(new Tooltip(words));
        play.setAccessibleText(words);
    }

    private int row() {
        return (int) Math.rint(slider.getValue());
    }

    /// The last step that is known; infinity where nothing is hidden.
    double step() {
        int row = row();
        return series.isEmpty() || row >= series.size() ? Double.POSITIVE_INFINITY : series.step(row - 1);
    }

    private void tell() {
        double step = step();
        words.setText(
                step == Double.POSITIVE_INFINITY ? "the whole run is known" : "known up to step " + Figures.text(step));
        known.accept(step);
    }
}
