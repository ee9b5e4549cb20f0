package dev.curvewise.ui.detect;

import dev.curvewise.detect.Adviser;
import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Finding;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One finding in the list: how bad, what, where, by how much.
final class FindingCell extends ListCell<Finding> {

    private final Function<Finding, String> origin;
    private final Label sign = new Label();
    private final Label what = new Label();
    private final Label from = new Label();
    private final Label where = new Label();
    private final Label score = new Label();
    private final VBox words;
    private final HBox line;
    private final Tooltip summary = new Tooltip();

    /// @param origin the run and column a finding is of, in words; empty where only one is watched
    FindingCell(Function<Finding, String> origin) {
        this.origin = origin;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        sign.setMinWidth(16);
        score.getStyleClass().add("cw-muted");
        score.setMinWidth(Region.USE_PREF_SIZE);
        from.getStyleClass().addAll("cw-small", "cw-muted");
        from.setMinWidth(0);
        from.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.getStyleClass().addAll("cw-small", "cw-muted");
        // the numbers have a line of their own, which no long name can push away
        words = new VBox(what, where, from);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        line = new HBox(8, sign, words, space, score);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        Alert alert = finding.alert();
        Episode episode = finding.episode();
        sign.setText(Signs.of(finding.severity()));
        sign.getStyleClass().setAll("label", finding.severity().word());
        what.setText(episode == null ? "step " + Figures.text(alert.step()) : Titles.of(alert));
        String by = Scores.text(alert);
        String source = origin.apply(finding);
        from.setText(source);
        show(from, !source.isEmpty());
        where.setText(by.isEmpty() ? steps(finding) : steps(finding) + " · " + by);
        show(where, episode != null);
        score.setText(by);
        show(score, episode == null);
        summary.setText(
                (source.isEmpty() ? "" : source + "\n") + Adviser.on(alert).summary());
        setTooltip(summary);
        setAccessibleText(String.join(", ", finding.severity().word(), Titles.of(alert), where.getText())
                + (source.isEmpty() ? "" : ", " + source));
        setGraphic(line);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /// From where to where, in words.
    static String steps(Finding finding) {
        String start = Figures.text(finding.start());
        return finding.start() == finding.end()
                ? "step " + start
                : "steps " + start + " to " + Figures.text(finding.end());
    }
}
